import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { instantInput } from '../../base/time.ts'
import { action } from '../../platform/action.ts'
import { clause } from '../agreements/index.ts'
import { isPlatform } from './permissions.ts'
import { loadTicket } from './queries/tickets.ts'
import { record } from './record.ts'

/** The trail says what a mark of a promise did: at which share, who was told, what else was done. */
export const noteEscalation = action({
  name: 'support.note-escalation',
  input: z.object({
    ticketId: id,
    clause,
    share: z.int(),
    at: instantInput,
    told: z.array(id),
    deeds: z.array(z.string()),
  }),
  output: z.object({}),
  permit: isPlatform,
  about: ({ ticketId }) => ticketId,
  async run(context, { ticketId, at, ...details }) {
    const ticket = await loadTicket(context.db, ticketId)
    if (ticket !== undefined) await record(context, ticket, 'escalated', details, at)
    return {}
  },
})
