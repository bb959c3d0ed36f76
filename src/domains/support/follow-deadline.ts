import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { instantInput, isoOrNull } from '../../base/time.ts'
import { action } from '../../platform/action.ts'
import { clause } from '../agreements/index.ts'
import { keepNextDue } from './clocks.ts'
import { lockedTicketOf } from './loading.ts'
import { isPlatform } from './permissions.ts'
import { record } from './record.ts'

/** A calendar was edited, and with it what a ticket promises: the queue's order follows, and the trail says so. */
export const followTicketDeadline = action({
  name: 'support.follow-deadline',
  input: z.object({
    ticketId: id,
    clause,
    dueBefore: instantInput.nullable(),
    dueAfter: instantInput.nullable(),
  }),
  output: z.object({}),
  load: lockedTicketOf,
  permit: isPlatform,
  about: ({ ticketId }) => ticketId,
  async run(context, { clause: of, dueBefore, dueAfter }, ticket) {
    const due = { dueBefore: isoOrNull(dueBefore), dueAfter: isoOrNull(dueAfter) }
    await record(context, ticket, 'deadline_moved', { clause: of, ...due })
    await keepNextDue(context, ticket)
    return {}
  },
})
