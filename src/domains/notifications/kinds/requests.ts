import { m } from '../../../messages/messages.js'
import { aboutRequest, aboutSomebody, boardPath, instant, notice, requestPath } from '../notice.ts'

/** C3: the chosen consultant, or everyone qualified, is told at once; the client gets a receipt of what is promised. */
export const requestKinds = {
  request_sent_direct: notice({
    topic: 'requests',
    parameters: { ...aboutSomebody, dueAt: instant },
    title: m.notices_request_sent_direct_title,
    body: m.notices_request_sent_direct_body,
    action: m.notices_action_open_request,
    path: requestPath,
  }),
  request_sent_board: notice({
    topic: 'requests',
    parameters: aboutRequest,
    title: m.notices_request_sent_board_title,
    body: m.notices_request_sent_board_body,
    action: m.notices_action_open_request,
    path: requestPath,
  }),
  offer_made: notice({
    topic: 'requests',
    parameters: { ...aboutRequest, dueAt: instant },
    title: m.notices_offer_made_title,
    body: m.notices_offer_made_body,
    action: m.notices_action_answer,
    path: requestPath,
  }),
  request_listed: notice({
    topic: 'requests',
    parameters: aboutRequest,
    title: m.notices_request_listed_title,
    body: m.notices_request_listed_body,
    action: m.notices_action_board,
    path: boardPath,
  }),
}
