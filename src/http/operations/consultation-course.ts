import {
  completeRequest,
  confirmCall,
  consentToReassignment,
  disputeCall,
  getCourse,
  listReassignmentCandidates,
  logCall,
  pauseContact,
  proposeReassignment,
  rateRequest,
  refuseReassignment,
  reopenRequest,
  resumeContact,
} from '../../domains/consultations/index.ts'
import { del, get, type Operation, post, put } from '../operation.ts'

export const courseOperations: Operation[] = [
  get('/consultation-requests/{requestId}/course', getCourse, 'All that followed the acceptance of a request'),
  post('/consultation-requests/{requestId}/calls', logCall, 'Notes a call, for the client to confirm', { status: 201 }),
  put('/calls/{callId}/confirmation', confirmCall, 'Confirms that a call was so'),
  put('/calls/{callId}/dispute', disputeCall, 'Says that a call was not so'),
  put('/consultation-requests/{requestId}/contact-pause', pauseContact, 'Asks to wait with the first contact (C6)'),
  del('/consultation-requests/{requestId}/contact-pause', resumeContact, 'Is ready for contact again (C6)'),
  put('/consultation-requests/{requestId}/completion', completeRequest, 'Declares the consultation done'),
  put('/consultation-requests/{requestId}/rating', rateRequest, 'Rates a completed consultation, once'),
  put('/consultation-requests/{requestId}/reopening', reopenRequest, 'Takes a completion back'),
  get(
    '/consultation-requests/{requestId}/reassignment-candidates',
    listReassignmentCandidates,
    'Whom a consultation could be passed on to, best first',
  ),
  post('/consultation-requests/{requestId}/reassignments', proposeReassignment, 'Proposes another consultant', {
    status: 201,
  }),
  put('/reassignments/{reassignmentId}/consent', consentToReassignment, 'Agrees to another consultant'),
  put('/reassignments/{reassignmentId}/refusal', refuseReassignment, 'Stays with the consultant that one has'),
]
