import {
  acceptOffer,
  chooseFallback,
  declineOffer,
  getBoardRequest,
  getRequest,
  listBoard,
  listMyOffers,
  listRequests,
  pickUpRequest,
  previewPromise,
  sendRequest,
  viewDesk,
  withdrawRequest,
} from '../../domains/consultations/index.ts'
import { get, type Operation, post, put } from '../operation.ts'

const request = '/consultation-requests/{requestId}'

/** Requests, offers and the board (C1, C2, C4, C5). */
export const consultationOperations: readonly Operation[] = [
  get('/promises', previewPromise, 'What would be promised, and until when, if a request were sent now'),
  post('/consultation-requests', sendRequest, 'Send a request, to a consultant or to the board', { status: 201 }),
  get('/consultation-requests', listRequests, 'Requests that you sent or took; all of them, for operators'),
  get(request, getRequest, 'One request, with its offers and the promises about it'),
  put(`${request}/acceptance`, acceptOffer, 'Accept the offer of a request'),
  put(`${request}/declination`, declineOffer, 'Decline the offer of a request'),
  put(`${request}/withdrawal`, withdrawRequest, 'Withdraw a request that nobody has accepted yet'),
  put(`${request}/choice`, chooseFallback, 'Say how a request goes on after a refusal'),
  put(`${request}/pick-up`, pickUpRequest, 'Take a request from the board'),
  get('/offers', listMyOffers, 'What you are asked to take, or were'),
  get('/board', listBoard, 'The board of available requests, as far as you are qualified'),
  get('/board/{requestId}', getBoardRequest, 'One request of the board'),
  get('/desk', viewDesk, 'Where requests stand and how offers end'),
]
