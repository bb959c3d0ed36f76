import { z } from 'zod'
import { m } from '../../../messages/messages.js'
import { aboutTicket, notice, ticketDeskPath, ticketPath } from '../notice.ts'

const named = { ...aboutTicket, name: z.string() }

/** What colleagues hear who were named or follow, and whoever’s ticket goes on under another. */
export const ticketCircleKinds = {
  ticket_mentioned: notice({
    topic: 'desk',
    parameters: named,
    title: m.notices_ticket_mentioned_title,
    body: m.notices_ticket_mentioned_body,
    action: m.notices_action_desk,
    path: ticketDeskPath,
  }),
  ticket_noted: notice({
    topic: 'desk',
    parameters: named,
    title: m.notices_ticket_noted_title,
    body: m.notices_ticket_noted_body,
    action: m.notices_action_desk,
    path: ticketDeskPath,
  }),
  ticket_colleague_answered: notice({
    topic: 'desk',
    parameters: named,
    title: m.notices_ticket_colleague_answered_title,
    body: m.notices_ticket_colleague_answered_body,
    action: m.notices_action_desk,
    path: ticketDeskPath,
  }),
  ticket_colleague_resolved: notice({
    topic: 'desk',
    parameters: named,
    title: m.notices_ticket_colleague_resolved_title,
    body: m.notices_ticket_colleague_resolved_body,
    action: m.notices_action_desk,
    path: ticketDeskPath,
  }),
  /** To its requester; `ticketId` is the one under which it goes on. */
  ticket_merged: notice({
    topic: 'support',
    parameters: { ...aboutTicket, intoNumber: z.string() },
    title: m.notices_ticket_merged_title,
    body: m.notices_ticket_merged_body,
    action: m.notices_action_ticket,
    path: ticketPath,
  }),
}
