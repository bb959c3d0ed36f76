import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { instantInput } from '../../base/time.ts'
import { action } from '../../platform/action.ts'
import { isPlatform } from './permissions.ts'
import { loadTicket } from './queries/tickets.ts'
import { record } from './record.ts'

/**
 * What a missed response or resolution does, in the keeper's transaction: the trail says so, at the deadline's own
 * instant `at`. The ticket itself is not locked: verbs lock it before its commitments, the keeper holds one.
 */
export const missTicketDeadline = action({
  name: 'support.miss-deadline',
  input: z.object({ subjectId: id, clause: z.string(), at: instantInput }),
  output: z.object({}),
  load: async ({ db }, { subjectId }) => present(await loadTicket(db, subjectId)),
  permit: isPlatform,
  about: ({ subjectId }) => subjectId,
  async run(context, { clause, at }, ticket) {
    await record(context, ticket, 'deadline_missed', { clause }, at)
    return {}
  },
})
