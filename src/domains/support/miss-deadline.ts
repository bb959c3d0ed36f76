import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { instantInput, iso } from '../../base/time.ts'
import { action } from '../../platform/action.ts'
import { clause } from '../agreements/index.ts'
import { about, ticketDeadlineMissed } from './events.ts'
import { isPlatform } from './permissions.ts'
import { loadTicket } from './queries/tickets.ts'
import { record } from './record.ts'
import { partiesOf } from './telling.ts'

/**
 * What a missed response or resolution does, in the keeper's transaction: the trail says so, at the deadline's own
 * instant `at`. The ticket itself is not locked: verbs lock it before its commitments, the keeper holds one.
 */
export const missTicketDeadline = action({
  name: 'support.miss-deadline',
  input: z.object({ subjectId: id, clause, at: instantInput }),
  output: z.object({}),
  load: async ({ db }, { subjectId }) => present(await loadTicket(db, subjectId)),
  permit: isPlatform,
  about: ({ subjectId }) => subjectId,
  async run(context, { clause: of, at }, ticket) {
    await record(context, ticket, 'deadline_missed', { clause: of }, at)
    const payload = { ...about(ticket), clause: of, missedAt: iso(at) }
    await context.announce(ticketDeadlineMissed, payload, partiesOf(ticket))
    return {}
  },
})
