import {
  choiceNeeded,
  offerAccepted,
  offerDeclined,
  offerLapsed,
  offerMade,
  qualifiedForRequest,
  requestAgeing,
  requestListed,
  requestSent,
  requestTaken,
  requestWithdrawn,
} from '../../domains/consultations/index.ts'
import { aboutRequest, aboutSomebody } from './about.ts'
import { operators, tells, to } from './tell.ts'

/** From a request's sending until somebody has it. */
export const requestNotices = [
  // C3: the client's receipt says what is promised.
  tells(requestSent, async (context, event) => {
    const { clientId, consultantId, dueAt } = event
    if (dueAt === null) return to(clientId, 'request_sent_board', await aboutRequest(context, event))
    return to(clientId, 'request_sent_direct', { ...(await aboutSomebody(context, event, consultantId)), dueAt })
  }),
  // C3, C1: the chosen consultant at once.
  tells(offerMade, async (context, event) =>
    to(event.consultantId, 'offer_made', { ...(await aboutRequest(context, event)), dueAt: event.dueAt }),
  ),
  // C3, C2: everybody qualified at the time of telling.
  tells(requestListed, async (context, event) =>
    to(await qualifiedForRequest(context, event.requestId), 'request_listed', await aboutRequest(context, event)),
  ),
  tells(offerAccepted, async (context, event) =>
    to(event.clientId, 'offer_accepted', {
      ...(await aboutSomebody(context, event, event.consultantId)),
      dueAt: event.dueAt,
    }),
  ),
  tells(offerDeclined, async (context, event) =>
    to(event.clientId, 'offer_declined', await aboutSomebody(context, event, event.consultantId)),
  ),
  tells(offerLapsed, async (context, event) => {
    const about = await aboutSomebody(context, event, event.consultantId)
    const { lapsedAt } = event
    return [
      ...to(event.clientId, 'offer_lapsed', { ...about, lapsedAt }),
      ...to(event.consultantId, 'offer_lapsed_consultant', { ...about, lapsedAt }),
    ]
  }),
  tells(requestTaken, async (context, event) =>
    to(event.clientId, 'request_taken', {
      ...(await aboutSomebody(context, event, event.consultantId)),
      dueAt: event.dueAt,
    }),
  ),
  tells(requestWithdrawn, async (context, event) =>
    to(event.offeredTo, 'request_withdrawn', await aboutRequest(context, event)),
  ),
  tells(choiceNeeded, async (context, event) =>
    to(event.clientId, 'choice_needed', await aboutRequest(context, event)),
  ),
  tells(requestAgeing, async (context, event) =>
    to(await operators(context), 'request_ageing', {
      ...(await aboutRequest(context, event)),
      listedAt: event.listedAt,
    }),
  ),
]
