import { m } from '../../../messages/messages.js'
import { aboutRequest, aboutSomebody, deskPath, notice, requestPath } from '../notice.ts'

/** How a consultation ends, comes back, or changes hands. */
export const courseKinds = {
  request_completed: notice({
    topic: 'course',
    parameters: aboutSomebody,
    title: m.notices_request_completed_title,
    body: m.notices_request_completed_body,
    action: m.notices_action_rate,
    path: requestPath,
  }),
  request_rated: notice({
    topic: 'course',
    parameters: aboutSomebody,
    title: m.notices_request_rated_title,
    body: m.notices_request_rated_body,
    action: m.notices_action_open_request,
    path: requestPath,
  }),
  request_reopened: notice({
    topic: 'course',
    parameters: aboutSomebody,
    title: m.notices_request_reopened_title,
    body: m.notices_request_reopened_body,
    action: m.notices_action_open_request,
    path: requestPath,
  }),
  /** `name` is the consultant who would take over. */
  reassignment_proposed: notice({
    topic: 'course',
    parameters: aboutSomebody,
    title: m.notices_reassignment_proposed_title,
    body: m.notices_reassignment_proposed_body,
    action: m.notices_action_decide,
    path: requestPath,
  }),
  reassignment_to_board: notice({
    topic: 'course',
    parameters: aboutRequest,
    title: m.notices_reassignment_to_board_title,
    body: m.notices_reassignment_to_board_body,
    action: m.notices_action_decide,
    path: requestPath,
  }),
  reassignment_left: notice({
    topic: 'course',
    parameters: aboutRequest,
    title: m.notices_reassignment_left_title,
    body: m.notices_reassignment_left_body,
    action: m.notices_action_open_request,
    path: () => '/consultations',
  }),
  /** To the operators. */
  reassignment_consented: notice({
    topic: 'desk',
    parameters: aboutRequest,
    title: m.notices_reassignment_consented_title,
    body: m.notices_reassignment_consented_body,
    action: m.notices_action_desk,
    path: deskPath,
  }),
  /** To the operators. */
  reassignment_refused: notice({
    topic: 'desk',
    parameters: aboutRequest,
    title: m.notices_reassignment_refused_title,
    body: m.notices_reassignment_refused_body,
    action: m.notices_action_desk,
    path: deskPath,
  }),
}
