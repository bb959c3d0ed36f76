import { m } from '../../../messages/messages.js'
import { aboutRequest, aboutSomebody, deskPath, instant, notice, requestPath } from '../notice.ts'

/** What became of a request until somebody has it. */
export const answerKinds = {
  offer_accepted: notice({
    topic: 'answers',
    parameters: { ...aboutSomebody, dueAt: instant },
    title: m.notices_offer_accepted_title,
    body: m.notices_offer_accepted_body,
    action: m.notices_action_open_request,
    path: requestPath,
  }),
  /** In neutral words: why somebody declined is for the operators alone. */
  offer_declined: notice({
    topic: 'answers',
    parameters: aboutSomebody,
    title: m.notices_offer_declined_title,
    body: m.notices_offer_declined_body,
    action: m.notices_action_open_request,
    path: requestPath,
  }),
  offer_lapsed: notice({
    topic: 'answers',
    parameters: { ...aboutSomebody, lapsedAt: instant },
    title: m.notices_offer_lapsed_title,
    body: m.notices_offer_lapsed_body,
    action: m.notices_action_open_request,
    path: requestPath,
  }),
  request_taken: notice({
    topic: 'answers',
    parameters: { ...aboutSomebody, dueAt: instant },
    title: m.notices_request_taken_title,
    body: m.notices_request_taken_body,
    action: m.notices_action_open_request,
    path: requestPath,
  }),
  request_withdrawn: notice({
    topic: 'answers',
    parameters: aboutRequest,
    title: m.notices_request_withdrawn_title,
    body: m.notices_request_withdrawn_body,
    action: m.notices_action_open_request,
    path: () => '/offers',
  }),
  choice_needed: notice({
    topic: 'answers',
    parameters: aboutRequest,
    title: m.notices_choice_needed_title,
    body: m.notices_choice_needed_body,
    action: m.notices_action_choose,
    path: requestPath,
  }),
  /** To the operators. */
  request_ageing: notice({
    topic: 'desk',
    parameters: { ...aboutRequest, listedAt: instant },
    title: m.notices_request_ageing_title,
    body: m.notices_request_ageing_body,
    action: m.notices_action_desk,
    path: deskPath,
  }),
}
