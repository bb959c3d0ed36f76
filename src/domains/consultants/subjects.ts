import { present } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import { type AbsenceRow, lockAbsence } from './queries/absences.ts'
import { type DocumentRow, findDocument } from './queries/documents.ts'
import { type ConsultantRow, lockConsultant } from './queries/records.ts'

/** What the verbs of this domain are about, fetched and locked. Each throws `not_found`. */

export const theConsultant = async ({ db }: Context, { personId }: { personId: string }): Promise<ConsultantRow> =>
  present(await lockConsultant(db, personId))

/** Reading needs no lock; reviewing settles its race in the WHERE. */
export const theDocument = async ({ db }: Context, { documentId }: { documentId: string }): Promise<DocumentRow> =>
  present(await findDocument(db, documentId))

export const theAbsence = async ({ db }: Context, { absenceId }: { absenceId: string }): Promise<AbsenceRow> =>
  present(await lockAbsence(db, absenceId))
