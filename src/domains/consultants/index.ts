export { listSpecialties } from './list-specialties.ts'
export type { Qualification, Qualified } from './qualified.ts'
export { qualificationOf, qualifiedConsultants } from './qualified-consultants.ts'
export { type SpecialtyView, specialtyView } from './schemas.ts'
