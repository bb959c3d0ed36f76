import {
  acceptAppointment,
  acceptOffer,
  cancelAppointment,
  chooseFallback,
  completeRequest,
  confirmCall,
  consentToReassignment,
  declineOffer,
  disputeCall,
  getBoardRequest,
  getCourse,
  getRequest,
  listAppointments,
  listBoard,
  listMessages,
  listMyOffers,
  listReassignmentCandidates,
  listRequests,
  logCall,
  markRead,
  moveAppointment,
  pauseContact,
  pickUpRequest,
  previewPromise,
  proposeAppointment,
  proposeReassignment,
  rateRequest,
  refuseReassignment,
  reopenRequest,
  resumeContact,
  sendMessage,
  sendRequest,
  showTyping,
  viewDesk,
  withdrawRequest,
} from '../../src/domains/consultations/index.ts'
import type { Cast } from './scene.ts'
import { type Input, operators, row } from './row.ts'

type Which = 'offered' | 'listed' | 'accepted'
const of =
  (which: Which, rest: object = {}): Input =>
  (scene) => ({ requestId: scene[which], ...rest })
const accepted = (rest: object = {}) => of('accepted', rest)

/** Consultants are clients too: they may ask others. */
const whoMaySend: readonly Cast[] = ['client', 'stranger', 'consultant', 'rival']
const parties: readonly Cast[] = ['client', 'consultant']
const followers: readonly Cast[] = [...parties, ...operators]
const time = { startsAt: '2026-11-25T09:00:00Z', minutes: 30 }
const request: Input = ({ specialtyId }) => ({
  specialtyId,
  subject: 'A question',
  body: 'In some words.',
  language: 'en',
  routing: 'board',
})

export const consultationRows = [
  row(previewPromise, whoMaySend, { input: () => ({ routing: 'board' }) }),
  row(sendRequest, whoMaySend, { input: request }),
  row(getRequest, followers, { input: of('offered') }),
  row(listRequests, operators, { input: () => ({ as: 'operator' }) }),
  row(listRequests, ['consultant', 'rival'], { input: () => ({ as: 'consultant' }) }),
  row(listRequests, whoMaySend, { input: () => ({ as: 'client' }) }),
  row(withdrawRequest, ['client'], { input: of('offered') }),
  row(chooseFallback, ['client'], { input: of('offered', { choice: 'board' }) }),
  row(viewDesk, operators),

  row(listMyOffers, ['consultant', 'rival']),
  row(acceptOffer, ['consultant'], { input: of('offered') }),
  row(declineOffer, ['consultant'], { input: of('offered', { reason: 'no_time' }) }),

  row(listBoard, ['consultant', 'rival', ...operators]),
  row(getBoardRequest, ['consultant', 'rival', ...operators], { input: of('listed') }),
  row(pickUpRequest, ['consultant', 'rival'], { input: of('listed') }),

  row(getCourse, followers, { input: accepted() }),
  row(listMessages, followers, { input: accepted() }),
  row(sendMessage, parties, { input: accepted({ body: 'Good morning.' }) }),
  row(markRead, parties, { input: accepted({ position: 1 }) }),
  row(showTyping, parties, { input: accepted() }),

  row(listAppointments, followers, { input: accepted() }),
  row(proposeAppointment, parties, { input: accepted(time) }),
  // Whoever named the time does not accept it.
  row(acceptAppointment, ['client'], { input: ({ appointmentId }) => ({ appointmentId, sequence: 0 }) }),
  row(moveAppointment, parties, { input: ({ appointmentId }) => ({ appointmentId, ...time }) }),
  row(cancelAppointment, parties, { input: ({ appointmentId }) => ({ appointmentId, reason: 'Ill.' }) }),

  row(logCall, ['consultant'], { input: accepted({ heldAt: '2026-11-22T06:40:00Z', minutes: 5 }) }),
  row(confirmCall, ['client'], { input: ({ callId }) => ({ callId }) }),
  row(disputeCall, ['client'], { input: ({ callId }) => ({ callId, note: 'It was not so.' }) }),
  row(pauseContact, ['client'], { input: accepted() }),
  row(resumeContact, ['client'], { input: accepted() }),

  row(completeRequest, ['consultant'], { input: accepted() }),
  row(rateRequest, ['client'], { input: accepted({ stars: 5 }) }),
  row(reopenRequest, ['client'], { input: accepted({ reason: 'One more question.' }) }),

  row(listReassignmentCandidates, operators, { input: accepted() }),
  row(proposeReassignment, operators, { input: accepted({ cause: 'other', reason: 'A colleague knows more.' }) }),
  row(consentToReassignment, ['client'], { input: ({ reassignmentId }) => ({ reassignmentId }) }),
  row(refuseReassignment, ['client'], { input: ({ reassignmentId }) => ({ reassignmentId }) }),
]
