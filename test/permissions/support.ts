import {
  noteTicket,
  assignTicket,
  changePriority,
  getTicket,
  goOnWithTicket,
  holdTicket,
  listTicketMessages,
  listTickets,
  listTrail,
  openTicket,
  listRatings,
  previewTicket,
  rateTicket,
  reopenTicket,
  resolveTicket,
  sendReply,
  waitForRequester,
} from '../../src/domains/support/index.ts'
import type { Cast } from './scene.ts'
import { type Input, operators, row, signedIn } from './row.ts'

const of =
  (rest: object = {}): Input =>
  ({ ticketId }) => ({ ticketId, ...rest })

const report = { subject: 'It does not answer', body: 'Nothing happens.', impact: 'hindered', language: 'en' }
const reason = 'So it is.'
const readers: readonly Cast[] = ['client', ...operators]

export const supportRows = [
  row(previewTicket, signedIn, { input: () => report }),
  row(openTicket, signedIn, { input: () => report }),
  row(listTickets, signedIn),
  row(getTicket, readers, { input: of() }),
  row(listTicketMessages, readers, { input: of() }),
  row(sendReply, readers, { input: of({ body: 'Good morning.' }) }),
  row(reopenTicket, readers, { input: of() }),
  row(noteTicket, operators, { input: of({ body: 'For colleagues.' }) }),
  row(waitForRequester, operators, { input: of() }),
  row(holdTicket, operators, { input: of({ reason }) }),
  row(goOnWithTicket, operators, { input: of() }),
  row(resolveTicket, operators, { input: of({ body: 'Done.' }) }),
  row(changePriority, operators, { input: of({ priority: 2, reason }) }),
  row(assignTicket, operators, { input: of() }),
  row(rateTicket, ['client'], { input: ({ resolvedTicketId }) => ({ ticketId: resolvedTicketId, verdict: 'good' }) }),
  row(listRatings, operators),
  row(listTrail, operators, { input: of() }),
]
