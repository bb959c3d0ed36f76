import { m } from '../../../messages/messages.js'
import { aboutRequest, aboutSomebody, instant, notice, requestPath } from '../notice.ts'

/** Between a client and their consultant. What is written stays on the platform: a mailbox may be read by others. */
export const conversationKinds = {
  message_sent: notice({
    topic: 'messages',
    parameters: aboutSomebody,
    title: m.notices_message_sent_title,
    body: m.notices_message_sent_body,
    action: m.notices_action_conversation,
    path: requestPath,
  }),
  appointment_proposed: notice({
    topic: 'appointments',
    parameters: { ...aboutSomebody, startsAt: instant },
    title: m.notices_appointment_proposed_title,
    body: m.notices_appointment_proposed_body,
    action: m.notices_action_appointment,
    path: requestPath,
  }),
  appointment_accepted: notice({
    topic: 'appointments',
    parameters: { ...aboutSomebody, startsAt: instant },
    title: m.notices_appointment_accepted_title,
    body: m.notices_appointment_accepted_body,
    action: m.notices_action_appointment,
    path: requestPath,
  }),
  appointment_moved: notice({
    topic: 'appointments',
    parameters: { ...aboutSomebody, startsAt: instant },
    title: m.notices_appointment_moved_title,
    body: m.notices_appointment_moved_body,
    action: m.notices_action_appointment,
    path: requestPath,
  }),
  appointment_cancelled: notice({
    topic: 'appointments',
    parameters: { ...aboutSomebody, startsAt: instant },
    title: m.notices_appointment_cancelled_title,
    body: m.notices_appointment_cancelled_body,
    action: m.notices_action_appointment,
    path: requestPath,
  }),
  call_logged: notice({
    topic: 'appointments',
    parameters: { ...aboutSomebody, heldAt: instant },
    title: m.notices_call_logged_title,
    body: m.notices_call_logged_body,
    action: m.notices_action_confirm_call,
    path: requestPath,
  }),
  call_confirmed: notice({
    topic: 'appointments',
    parameters: { ...aboutSomebody, heldAt: instant },
    title: m.notices_call_confirmed_title,
    body: m.notices_call_confirmed_body,
    action: m.notices_action_conversation,
    path: requestPath,
  }),
  contact_paused: notice({
    topic: 'appointments',
    parameters: aboutRequest,
    title: m.notices_contact_paused_title,
    body: m.notices_contact_paused_body,
    action: m.notices_action_conversation,
    path: requestPath,
  }),
  contact_resumed: notice({
    topic: 'appointments',
    parameters: aboutRequest,
    title: m.notices_contact_resumed_title,
    body: m.notices_contact_resumed_body,
    action: m.notices_action_conversation,
    path: requestPath,
  }),
}
