import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { peopleWithRoles } from '../accounts/index.ts'
import { actingAs } from './acting-as.ts'
import { assign } from './assign-ticket.ts'
import { isPlatform } from './permissions.ts'
import { lockTicket } from './queries/tickets.ts'
import { isUnresolved } from './ticket.ts'
import { assignmentReason, givenUp } from './trail.ts'

/**
 * Gives a ticket to somebody for the platform's own reasons. Whoever took a call-out for it has it in hand, in their
 * own name. Nothing happens where it is resolved, gone, or would be answered by its own requester.
 */
export const giveTicket = action({
  name: 'support.give-ticket',
  input: z.object({
    ticketId: id,
    assigneeId: id,
    why: assignmentReason,
    without: z.array(givenUp).default([]).meta({ description: 'What had to be given up to find somebody' }),
  }),
  output: z.object({ given: z.boolean() }),
  permit: isPlatform,
  about: ({ ticketId }) => ticketId,
  async run(context, { ticketId, assigneeId, why, without }) {
    const ticket = await lockTicket(context.db, ticketId)
    if (ticket === undefined || !isUnresolved(ticket.state)) return { given: false }
    if (ticket.requesterId === assigneeId || ticket.assigneeId === assigneeId) return { given: false }
    const operators = await peopleWithRoles(context, ['agent', 'administrator'])
    if (!operators.includes(assigneeId)) return { given: false }
    const acting = why === 'call_out' ? await actingAs(context, assigneeId) : context
    await assign(acting, ticket, assigneeId, { why, ...(without.length > 0 && { without }) })
    return { given: true }
  },
})
