import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { planTicket } from '../support/index.ts'
import { mayWritePlan } from './permissions.ts'
import { planItemById } from './queries.ts'
import { tieTicketInput, untieTicketInput } from './schemas.ts'

/** Answers a P4 ticket with an item of the plan, in place of a deadline (S9). Throws what `planTicket` throws. */
export const tieTicket = action({
  name: 'plan.tie-ticket',
  input: tieTicketInput,
  output: planTicket.output,
  load: async ({ db }, { itemId }) => present(await planItemById(db, itemId)),
  permit: mayWritePlan,
  about: ({ ticketId }) => ticketId,
  run: (context, { ticketId, itemId }) => planTicket.within(context, { ticketId, planItemId: itemId }),
})

export const untieTicket = action({
  name: 'plan.untie-ticket',
  input: untieTicketInput,
  output: planTicket.output,
  permit: mayWritePlan,
  about: ({ ticketId }) => ticketId,
  run: (context, { ticketId }) => planTicket.within(context, { ticketId, planItemId: null }),
})
