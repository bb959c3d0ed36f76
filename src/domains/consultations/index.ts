export { acceptOffer } from './accept-offer.ts'
export { chooseFallback } from './choose-fallback.ts'
export { declineOffer } from './decline-offer.ts'
export * from './events.ts'
export { type FindableRequest, requestsAfter, requestsOfParty, requestsOfSpecialty, requestsToFind } from './finding.ts'
export { getBoardRequest } from './get-board-request.ts'
export { getRequest } from './get-request.ts'
export { lapseOffer } from './lapse-offer.ts'
export { listBoard } from './list-board.ts'
export { listMyOffers } from './list-my-offers.ts'
export { listRequests } from './list-requests.ts'
export { nextAgeing, nextAppointmentReminder, nextPauseEnd } from './next-moments.ts'
export { markAgeing } from './mark-ageing.ts'
export { pickUpRequest } from './pick-up-request.ts'
export { previewPromise } from './preview-promise.ts'
export { qualifiedForRequest } from './qualified-for-request.ts'
export { requestOfSubject } from './request-of-subject.ts'
export { requestOfPromise, requestsOfPromises } from './requests-of-promises.ts'
export { sendRequest } from './send-request.ts'
export { viewDesk } from './view-desk.ts'
export { withdrawRequest } from './withdraw-request.ts'

export type {} from './course-tables.ts'
export { acceptAppointment } from './accept-appointment.ts'
export { confirmCall, disputeCall } from './answer-call.ts'
export { consentToReassignment, refuseReassignment } from './answer-reassignment.ts'
export { readAppointmentCalendar } from './appointment-calendar.ts'
export { cancelAppointment } from './cancel-appointment.ts'
export { completeRequest } from './complete-request.ts'
export {
  appointmentAccepted,
  appointmentCancelled,
  appointmentMoved,
  appointmentNear,
  appointmentProposed,
  callConfirmed,
  callDisputed,
  callLogged,
  contactMissed,
  contactPaused,
  contactResumed,
  messageSent,
  messagesRead,
  reassignmentConsented,
  reassignmentProposed,
  reassignmentRefused,
  requestCompleted,
  requestRated,
  requestReopened,
} from './course-events.ts'
export { getCourse } from './get-course.ts'
export { listAppointments } from './list-appointments.ts'
export { listMessages } from './list-messages.ts'
export { listReassignmentCandidates } from './list-reassignment-candidates.ts'
export { logCall } from './log-call.ts'
export { markRead } from './mark-read.ts'
export { missContact } from './miss-contact.ts'
export { moveAppointment } from './move-appointment.ts'
export { pauseContact } from './pause-contact.ts'
export { proposeAppointment } from './propose-appointment.ts'
export { proposeReassignment } from './propose-reassignment.ts'
export { rateRequest } from './rate-request.ts'
export { readAttachment } from './read-attachment.ts'
export { remindOfAppointments } from './remind-of-appointments.ts'
export { reopenRequest } from './reopen-request.ts'
export { endContactPauses, resumeContact } from './resume-contact.ts'
export { sendMessage } from './send-message.ts'
export { showTyping } from './show-typing.ts'
export { brokenPromises } from './broken-promises.ts'
export { upcomingAppointments, type UpcomingAppointment } from './upcoming-appointments.ts'
export { wordsWritten, type WrittenWords } from './words-written.ts'
export type { RequestSummary } from './schemas.ts'
