import {
  assignTicket,
  changePriority,
  getTicket,
  goOnWithTicket,
  holdTicket,
  listTicketMessages,
  listTickets,
  listRatings,
  listTrail,
  noteTicket,
  openTicket,
  previewTicket,
  rateTicket,
  reopenTicket,
  resolveTicket,
  sendReply,
  waitForRequester,
} from '../../domains/support/index.ts'
import { del, get, type Operation, post, put } from '../operation.ts'

const ticket = '/tickets/{ticketId}'

/** Technical support (G1, S1, S4, S6–S9). */
export const supportOperations: readonly Operation[] = [
  post('/ticket-previews', previewTicket, 'What would be promised if this were reported now, and why'),
  post('/tickets', openTicket, 'Report a problem, a wish or a question', { status: 201 }),
  get('/tickets', listTickets, 'What you reported'),
  get(ticket, getTicket, 'One ticket, with both of its promises'),
  get(`${ticket}/messages`, listTicketMessages, 'The conversation about a ticket, newest last'),
  post(`${ticket}/messages`, sendReply, 'Write to the other side; a reply reopens what was resolved', { status: 201 }),
  put(`${ticket}/reopening`, reopenTicket, 'Take up again what was resolved'),
  post(`${ticket}/notes`, noteTicket, 'Write for colleagues alone', { status: 201 }),
  put(`${ticket}/waiting`, waitForRequester, 'Wait for the requester: the resolution stands still'),
  put(`${ticket}/hold`, holdTicket, 'Put a ticket aside, with a reason; its clocks run on'),
  del(`${ticket}/hold`, goOnWithTicket, 'Take up what waited or was put aside'),
  put(`${ticket}/resolution`, resolveTicket, 'Mark a ticket as resolved'),
  put(`${ticket}/satisfaction`, rateTicket, 'Say whether the help helped, until the ticket is closed'),
  get('/ticket-ratings', listRatings, 'What requesters said of the help, in words'),
  put(`${ticket}/priority`, changePriority, 'Change the priority, with a reason: deadlines count anew from the report'),
  put(`${ticket}/assignee`, assignTicket, 'Take a ticket, or give it to an operator'),
  get(`${ticket}/trail`, listTrail, 'Everything that ever happened to a ticket'),
]
