import { view } from '../../platform/action.ts'
import { ticketOf } from './loading.ts'
import { maySeeTicket } from './permissions.ts'
import { ticketId, ticketView } from './schemas.ts'
import { viewTicket } from './view-tickets.ts'

/** One ticket with both of its promises. Throws `not_found`. */
export const getTicket = view({
  name: 'support.get-ticket',
  input: ticketId,
  output: ticketView,
  load: ticketOf,
  permit: maySeeTicket,
  denial: 'not_found',
  run: (context, _input, ticket) => viewTicket(context, ticket),
})
