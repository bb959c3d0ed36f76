import type { Selectable } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { ConsultantAbsenceTable } from '../tables.ts'

export type AbsenceRow = Selectable<ConsultantAbsenceTable>

export async function insertAbsence(db: DatabaseTransaction, absence: AbsenceRow): Promise<void> {
  await db.insertInto('consultantAbsences').values(absence).execute()
}

export async function countAbsencesAfter(db: DatabaseTransaction, personId: string, at: Instant): Promise<number> {
  const { count } = await db
    .selectFrom('consultantAbsences')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('personId', '=', personId)
    .where('endsAt', '>', at)
    .executeTakeFirstOrThrow()
  return count
}

/** Present and coming ones, by their end. */
export const selectAbsences = (
  db: DatabaseTransaction,
  personId: string,
  after: { readonly endsAt: Instant; readonly id: string },
  limit: number,
): Promise<AbsenceRow[]> =>
  db
    .selectFrom('consultantAbsences')
    .selectAll()
    .where('personId', '=', personId)
    .where((where) => where(where.refTuple('endsAt', 'id'), '>', where.tuple(after.endsAt, after.id)))
    .orderBy('endsAt')
    .orderBy('id')
    .limit(limit)
    .execute()

export const lockAbsence = (db: DatabaseTransaction, id: string): Promise<AbsenceRow | undefined> =>
  db.selectFrom('consultantAbsences').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export async function deleteAbsence(db: DatabaseTransaction, id: string): Promise<void> {
  await db.deleteFrom('consultantAbsences').where('id', '=', id).execute()
}

/** An absence that has begun is kept as far as it went. */
export async function endAbsence(db: DatabaseTransaction, id: string, at: Instant): Promise<void> {
  await db.updateTable('consultantAbsences').set({ endsAt: at }).where('id', '=', id).execute()
}
