import {
  acceptDocument,
  addDocument,
  addSpecialty,
  cancelAbsence,
  changePractice,
  changeSpecialty,
  getConsultant,
  getRecord,
  listAbsences,
  listConsultants,
  listRecords,
  listSpecialties,
  planAbsence,
  refuseConsultant,
  refuseDocument,
  removeDocument,
  removeProfile,
  restoreSpecialty,
  retireSpecialty,
  startApplication,
  submitApplication,
  verifyConsultant,
  withdrawVerification,
  writeProfile,
} from '../../src/domains/consultants/index.ts'
import { administrators, everyone, row, signedIn } from './row.ts'
import type { Cast, Scene } from './scene.ts'

const owner: readonly Cast[] = ['consultant']
const theirs = ({ people }: Scene) => ({ personId: people.consultant.actor.id })
const practice = ({ specialtyId }: Scene) => ({ specialtyIds: [specialtyId], languages: ['en'] })
const name = { ar: 'فلك', fr: 'Astronomie', en: 'Astronomy' }
const specialty = ({ specialtyId }: Scene) => ({ specialtyId })

/** What is a consultant's own only they change; what proves it only administrators judge. */
export const consultantRows = [
  row(listSpecialties, everyone),
  row(addSpecialty, administrators, { input: () => ({ slug: 'astronomy', name }) }),
  row(changeSpecialty, administrators, { input: (scene) => ({ ...specialty(scene), name }) }),
  row(retireSpecialty, administrators, { input: specialty }),
  row(restoreSpecialty, administrators, { input: specialty }),

  row(listConsultants, signedIn),
  row(getConsultant, signedIn, { input: theirs }),
  row(startApplication, signedIn, { input: practice }),
  row(getRecord, [...owner, 'administrator'], { input: theirs }),
  row(changePractice, owner, { input: (scene) => ({ ...theirs(scene), ...practice(scene) }) }),
  row(writeProfile, owner, { input: (scene) => ({ ...theirs(scene), language: 'en', headline: 'a', biography: 'b' }) }),
  row(removeProfile, owner, { input: (scene) => ({ ...theirs(scene), language: 'en' }) }),
  row(submitApplication, owner, { input: theirs }),
  row(addDocument, owner, { input: (scene) => ({ ...theirs(scene), kind: 'other', fileId: scene.fileId }) }),
  row(removeDocument, owner, { input: ({ documentId }) => ({ documentId }) }),
  row(listAbsences, [...owner, 'administrator'], { input: theirs }),
  row(planAbsence, owner, {
    input: (scene) => ({ ...theirs(scene), from: '2027-01-01T00:00:00Z', to: '2027-01-02T00:00:00Z' }),
  }),
  row(cancelAbsence, owner, { input: ({ absenceId }) => ({ absenceId }) }),

  row(listRecords, administrators),
  row(acceptDocument, administrators, { input: ({ documentId }) => ({ documentId, expiresOn: '2030-01-01' }) }),
  row(refuseDocument, administrators, { input: ({ documentId }) => ({ documentId, reason: 'other' }) }),
  row(verifyConsultant, administrators, { input: theirs }),
  row(refuseConsultant, administrators, { input: (scene) => ({ ...theirs(scene), reason: 'other' }) }),
  row(withdrawVerification, administrators, { input: (scene) => ({ ...theirs(scene), reason: 'other' }) }),
]
