import { z } from 'zod'
import { m } from '../../../messages/messages.js'
import { aboutRequest, aboutSomebody, deskPath, instant, notice, requestPath } from '../notice.ts'

const share = z.number().int().min(1).max(99)

/** Reminders at 50, 75 and 90 %, and what is said when a promise is broken or moves. */
export const deadlineKinds = {
  answer_due_soon: notice({
    topic: 'deadlines',
    parameters: { ...aboutRequest, share, dueAt: instant },
    title: m.notices_answer_due_soon_title,
    body: m.notices_answer_due_soon_body,
    action: m.notices_action_answer,
    path: requestPath,
  }),
  contact_due_soon: notice({
    topic: 'deadlines',
    parameters: { ...aboutRequest, share, dueAt: instant },
    title: m.notices_contact_due_soon_title,
    body: m.notices_contact_due_soon_body,
    action: m.notices_action_conversation,
    path: requestPath,
  }),
  offer_lapsed_consultant: notice({
    topic: 'deadlines',
    parameters: { ...aboutRequest, lapsedAt: instant },
    title: m.notices_offer_lapsed_consultant_title,
    body: m.notices_offer_lapsed_consultant_body,
    action: m.notices_action_open_request,
    path: () => '/offers',
  }),
  contact_missed_client: notice({
    topic: 'deadlines',
    parameters: { ...aboutSomebody, dueAt: instant },
    title: m.notices_contact_missed_client_title,
    body: m.notices_contact_missed_client_body,
    action: m.notices_action_open_request,
    path: requestPath,
  }),
  contact_missed_consultant: notice({
    topic: 'deadlines',
    parameters: { ...aboutRequest, dueAt: instant },
    title: m.notices_contact_missed_consultant_title,
    body: m.notices_contact_missed_consultant_body,
    action: m.notices_action_conversation,
    path: requestPath,
  }),
  /** To the operators. */
  deadline_missed: notice({
    topic: 'deadlines',
    parameters: { ...aboutSomebody, clause: z.string(), dueAt: instant },
    title: m.notices_deadline_missed_title,
    body: m.notices_deadline_missed_body,
    action: m.notices_action_desk,
    path: deskPath,
  }),
  deadline_moved: notice({
    topic: 'deadlines',
    parameters: { ...aboutRequest, beforeAt: instant, dueAt: instant },
    title: m.notices_deadline_moved_title,
    body: m.notices_deadline_moved_body,
    action: m.notices_action_open_request,
    path: requestPath,
  }),
}
