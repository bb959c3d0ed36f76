import { getTicket, listTickets, openTicket } from '../../domains/support/index.ts'
import { get, type Operation, post } from '../operation.ts'

const ticket = '/tickets/{ticketId}'

/** Technical support (G1, S1, S4, S6–S9). */
export const supportOperations: readonly Operation[] = [
  post('/tickets', openTicket, 'Report a problem, a wish or a question', { status: 201 }),
  get('/tickets', listTickets, 'What you reported'),
  get(ticket, getTicket, 'One ticket, with both of its promises'),
]
