import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { ticketsReportedBy } from '../support/index.ts'
import { ticketsPartlyIndexed } from './events.ts'
import { indexSubjects } from './index-subjects.ts'
import { mayIndex } from './permissions.ts'

const batch = 200

/** The tickets in which the name of whoever reported them stands, one batch a transaction, as specialties have it. */
export const indexTicketsOf = action({
  name: 'search.index-tickets-of',
  input: z.object({ requesterId: id, after: id.nullable() }),
  output: z.object({ indexed: z.int() }),
  permit: mayIndex,
  about: ({ requesterId }) => requesterId,
  async run(context, { requesterId, after }) {
    const ids = await ticketsReportedBy(context, { requesterId, after, limit: batch })
    const last = ids.at(-1)
    if (ids.length === batch && last !== undefined) {
      await context.announce(ticketsPartlyIndexed, { requesterId, after: last })
    }
    return indexSubjects.within(context, { kind: 'ticket', ids })
  },
})
