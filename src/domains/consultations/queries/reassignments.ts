import type { Selectable } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { ReassignmentTable } from '../course-tables.ts'

export type ReassignmentRow = Selectable<ReassignmentTable>

export const findReassignment = (db: DatabaseTransaction, id: string): Promise<ReassignmentRow | undefined> =>
  db.selectFrom('reassignments').selectAll().where('id', '=', id).executeTakeFirst()

export const reassignmentsOf = (db: DatabaseTransaction, requestId: string): Promise<ReassignmentRow[]> =>
  db.selectFrom('reassignments').selectAll().where('requestId', '=', requestId).orderBy('id', 'desc').execute()

export async function insertReassignment(db: DatabaseTransaction, row: ReassignmentRow): Promise<void> {
  await db.insertInto('reassignments').values(row).execute()
}

/** Answers the open proposal; no row back means that it is open no more. */
export const answerReassignment = (
  db: DatabaseTransaction,
  id: string,
  answer: 'consentedAt' | 'refusedAt',
  at: Instant,
): Promise<ReassignmentRow | undefined> =>
  db
    .updateTable('reassignments')
    .set({ [answer]: at })
    .where('id', '=', id)
    .where('consentedAt', 'is', null)
    .where('refusedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .returningAll()
    .executeTakeFirst()

/** Withdraws the open proposal of a request, if there is one: another took its place, or the consultation ended. */
export async function withdrawReassignment(db: DatabaseTransaction, requestId: string, at: Instant): Promise<void> {
  await db
    .updateTable('reassignments')
    .set({ withdrawnAt: at })
    .where('requestId', '=', requestId)
    .where('consentedAt', 'is', null)
    .where('refusedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .execute()
}

/** The consultants whom a reassignment released from a request: they are not offered it again. */
export async function releasedFrom(db: DatabaseTransaction, requestId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('reassignments')
    .select('fromConsultantId')
    .where('requestId', '=', requestId)
    .where('consentedAt', 'is not', null)
    .execute()
  return rows.map(({ fromConsultantId }) => fromConsultantId)
}
