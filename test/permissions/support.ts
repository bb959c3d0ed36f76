import { getTicket, listTickets, openTicket } from '../../src/domains/support/index.ts'
import { type Input, operators, row, signedIn } from './row.ts'

const of =
  (rest: object = {}): Input =>
  ({ ticketId }) => ({ ticketId, ...rest })

const report = { subject: 'It does not answer', body: 'Nothing happens.', impact: 'hindered', language: 'en' }

export const supportRows = [
  row(openTicket, signedIn, { input: () => report }),
  row(listTickets, signedIn),
  row(getTicket, ['client', ...operators], { input: of() }),
]
