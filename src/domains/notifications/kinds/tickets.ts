import { z } from 'zod'
import { m } from '../../../messages/messages.js'
import { aboutTicket, instant, notice, ticketDeskPath, ticketPath } from '../notice.ts'

const share = z.number().int().min(1).max(99)
const named = { ...aboutTicket, name: z.string() }
const missed = { ...aboutTicket, clause: z.string(), dueAt: instant }

/** What becomes of a ticket. What was written stays on the platform: a mailbox may be read by others. */
export const ticketKinds = {
  /** The requester's receipt says what is promised. */
  ticket_opened: notice({
    topic: 'support',
    parameters: { ...aboutTicket, dueAt: instant },
    title: m.notices_ticket_opened_title,
    body: m.notices_ticket_opened_body,
    action: m.notices_action_ticket,
    path: ticketPath,
  }),
  ticket_answered: notice({
    topic: 'support',
    parameters: named,
    title: m.notices_ticket_answered_title,
    body: m.notices_ticket_answered_body,
    action: m.notices_action_ticket,
    path: ticketPath,
  }),
  ticket_resolved: notice({
    topic: 'support',
    parameters: named,
    title: m.notices_ticket_resolved_title,
    body: m.notices_ticket_resolved_body,
    action: m.notices_action_ticket,
    // Where the question stands: a link only opens the page, and records nothing.
    path: (about) => `${ticketPath(about)}#helped`,
  }),
  ticket_held: notice({
    topic: 'support',
    parameters: { ...aboutTicket, reason: z.string() },
    title: m.notices_ticket_held_title,
    body: m.notices_ticket_held_body,
    action: m.notices_action_ticket,
    path: ticketPath,
  }),
  ticket_priority_changed: notice({
    topic: 'support',
    parameters: { ...aboutTicket, priority: z.number().int(), reason: z.string() },
    title: m.notices_ticket_priority_changed_title,
    body: m.notices_ticket_priority_changed_body,
    action: m.notices_action_ticket,
    path: ticketPath,
  }),
  ticket_deadline_moved: notice({
    topic: 'support',
    parameters: { ...aboutTicket, beforeAt: instant, dueAt: instant },
    title: m.notices_ticket_deadline_moved_title,
    body: m.notices_deadline_moved_body,
    action: m.notices_action_ticket,
    path: ticketPath,
  }),
  ticket_missed_requester: notice({
    topic: 'support',
    parameters: { ...aboutTicket, dueAt: instant },
    title: m.notices_ticket_missed_requester_title,
    body: m.notices_ticket_missed_requester_body,
    action: m.notices_action_ticket,
    path: ticketPath,
  }),
  /** From here on, to the desk. */
  ticket_new: notice({
    topic: 'desk',
    parameters: { ...named, priority: z.number().int(), dueAt: instant },
    title: m.notices_ticket_new_title,
    body: m.notices_ticket_new_body,
    action: m.notices_action_desk,
    path: ticketDeskPath,
  }),
  ticket_assigned: notice({
    topic: 'desk',
    parameters: { ...named, priority: z.number().int() },
    title: m.notices_ticket_assigned_title,
    body: m.notices_ticket_assigned_body,
    action: m.notices_action_desk,
    path: ticketDeskPath,
  }),
  ticket_replied: notice({
    topic: 'desk',
    parameters: named,
    title: m.notices_ticket_replied_title,
    body: m.notices_ticket_replied_body,
    action: m.notices_action_desk,
    path: ticketDeskPath,
  }),
  ticket_reopened: notice({
    topic: 'desk',
    parameters: named,
    title: m.notices_ticket_reopened_title,
    body: m.notices_ticket_reopened_body,
    action: m.notices_action_desk,
    path: ticketDeskPath,
  }),
  ticket_answer_due_soon: notice({
    topic: 'deadlines',
    parameters: { ...aboutTicket, share, dueAt: instant },
    title: m.notices_ticket_answer_due_soon_title,
    body: m.notices_ticket_answer_due_soon_body,
    action: m.notices_action_desk,
    path: ticketDeskPath,
  }),
  ticket_solution_due_soon: notice({
    topic: 'deadlines',
    parameters: { ...aboutTicket, share, dueAt: instant },
    title: m.notices_ticket_solution_due_soon_title,
    body: m.notices_ticket_solution_due_soon_body,
    action: m.notices_action_desk,
    path: ticketDeskPath,
  }),
  ticket_answer_missed: notice({
    topic: 'deadlines',
    parameters: missed,
    title: m.notices_ticket_answer_missed_title,
    body: m.notices_ticket_answer_missed_body,
    action: m.notices_action_desk,
    path: ticketDeskPath,
  }),
  ticket_solution_missed: notice({
    topic: 'deadlines',
    parameters: missed,
    title: m.notices_ticket_solution_missed_title,
    body: m.notices_ticket_solution_missed_body,
    action: m.notices_action_desk,
    path: ticketDeskPath,
  }),
}
