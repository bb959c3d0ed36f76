import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { requestsOfParty } from '../consultations/index.ts'
import { indexSubjects } from './index-subjects.ts'
import { indexTicketsOf } from './index-tickets.ts'
import { mayIndex } from './permissions.ts'

/** Somebody, the consultant that they may be, and the requests and tickets in which their name stands. */
export const indexPerson = action({
  name: 'search.index-person',
  input: z.object({ personId: id }),
  output: z.object({}),
  permit: mayIndex,
  async run(context, { personId }) {
    await indexSubjects.within(context, { kind: 'person', ids: [personId] })
    await indexSubjects.within(context, { kind: 'consultant', ids: [personId] })
    await indexSubjects.within(context, { kind: 'request', ids: await requestsOfParty(context, personId) })
    await indexTicketsOf.within(context, { requesterId: personId, after: null })
    return {}
  },
})
