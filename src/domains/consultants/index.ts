export { acceptDocument } from './accept-document.ts'
export { addDocument } from './add-document.ts'
export { addSpecialty } from './add-specialty.ts'
export { alreadyConsultants } from './already-consultants.ts'
export { cancelAbsence } from './cancel-absence.ts'
export { changePractice } from './change-practice.ts'
export { changeSpecialty } from './change-specialty.ts'
export {
  consultantApplied,
  consultantRefused,
  consultantVerified,
  recordChanged,
  specialtyChanged,
  verificationExpired,
  verificationExpiring,
  verificationWithdrawn,
} from './events.ts'
export { expireVerifications } from './expire-verifications.ts'
export { consultantsAfter, consultantsToFind, consultantsWithSpecialty, type FindableConsultant } from './finding.ts'
export { getConsultant } from './get-consultant.ts'
export { getRecord } from './get-record.ts'
export { listAbsences } from './list-absences.ts'
export { listConsultants } from './list-consultants.ts'
export { listRecords } from './list-records.ts'
export { listSpecialties } from './list-specialties.ts'
export { planAbsence } from './plan-absence.ts'
export type { Qualification, Qualified } from './qualified.ts'
export { prepareApplication } from './prepare-application.ts'
export { qualificationOf, qualifiedConsultants } from './qualified-consultants.ts'
export { readDocument } from './read-document.ts'
export { refuseConsultant } from './refuse-consultant.ts'
export { refuseDocument } from './refuse-document.ts'
export { removeDocument } from './remove-document.ts'
export { removeProfile } from './remove-profile.ts'
export { restoreSpecialty, retireSpecialty } from './retire-specialty.ts'
export { type ConsultantProfile, type SpecialtyView, specialtyView } from './schemas.ts'
export { seedSpecialties } from './seed-specialties.ts'
export { startApplication } from './start-application.ts'
export { submitApplication } from './submit-application.ts'
export { verifyConsultant } from './verify-consultant.ts'
export { withdrawVerification } from './withdraw-verification.ts'
export { writeProfile } from './write-profile.ts'
