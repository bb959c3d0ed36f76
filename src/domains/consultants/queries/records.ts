import { sql, type Selectable, type Updateable } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { ConsultantDecisionTable, ConsultantTable } from '../tables.ts'

export type ConsultantRow = Selectable<ConsultantTable>

/** Locks it: whatever concerns one consultant happens one after the other. */
export const lockConsultant = (db: DatabaseTransaction, personId: string): Promise<ConsultantRow | undefined> =>
  db.selectFrom('consultants').selectAll().where('personId', '=', personId).forUpdate().executeTakeFirst()

export const findConsultant = (db: DatabaseTransaction, personId: string): Promise<ConsultantRow | undefined> =>
  db.selectFrom('consultants').selectAll().where('personId', '=', personId).executeTakeFirst()

export async function selectConsultantsAmong(db: DatabaseTransaction, ids: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('consultants').select('personId').where('personId', 'in', ids).execute()
  return rows.map(({ personId }) => personId)
}

type Started = Pick<ConsultantRow, 'personId' | 'languages' | 'loadLimit'>

/** Nothing comes back if this person is a consultant already. */
export async function insertConsultant(db: DatabaseTransaction, started: Started, at: Instant): Promise<boolean> {
  const row = await db
    .insertInto('consultants')
    .values({ ...started, profiles: '{}', startedAt: at })
    .onConflict((conflict) => conflict.column('personId').doNothing())
    .returning('personId')
    .executeTakeFirst()
  return row !== undefined
}

export async function updateConsultant(
  db: DatabaseTransaction,
  personId: string,
  change: Updateable<ConsultantTable>,
): Promise<void> {
  await db.updateTable('consultants').set(change).where('personId', '=', personId).execute()
}

export async function insertDecision(db: DatabaseTransaction, decision: ConsultantDecisionTable): Promise<void> {
  await db.insertInto('consultantDecisions').values(decision).execute()
}

export const selectDecisions = (db: DatabaseTransaction, personId: string, limit: number) =>
  db
    .selectFrom('consultantDecisions as decision')
    .leftJoin('people', 'people.id', 'decision.decidedBy')
    .selectAll('decision')
    .select('people.name as deciderName')
    .where('decision.personId', '=', personId)
    .orderBy('decision.id', 'desc')
    .limit(limit)
    .execute()

export const selectHeldSpecialties = (db: DatabaseTransaction, personId: string) =>
  db
    .selectFrom('consultantSpecialties as held')
    .innerJoin('specialties as specialty', 'specialty.id', 'held.specialtyId')
    .selectAll('specialty')
    .select('held.confirmedAt')
    .where('held.personId', '=', personId)
    .orderBy('specialty.slug')
    .execute()

/** Makes these the specialties of a consultant: what stays keeps its confirmation. */
export async function replaceSpecialties(
  db: DatabaseTransaction,
  personId: string,
  specialtyIds: readonly string[],
  at: Instant,
): Promise<void> {
  await db
    .deleteFrom('consultantSpecialties')
    .where('personId', '=', personId)
    .where('specialtyId', 'not in', specialtyIds)
    .execute()
  await db
    .insertInto('consultantSpecialties')
    .values(specialtyIds.map((specialtyId) => ({ personId, specialtyId, addedAt: at })))
    .onConflict((conflict) => conflict.columns(['personId', 'specialtyId']).doNothing())
    .execute()
}

export async function confirmSpecialties(db: DatabaseTransaction, personId: string, at: Instant): Promise<void> {
  await db
    .updateTable('consultantSpecialties')
    .set({ confirmedAt: at })
    .where('personId', '=', personId)
    .where('confirmedAt', 'is', null)
    .execute()
}

const summaryColumns = [
  'consultant.personId',
  'consultant.awaitingSince',
  'consultant.lastDecision',
  'consultant.verifiedUntil',
  'consultant.verificationExpiresOn',
  'consultant.languages',
  'person.name',
  'person.suspendedAt',
  sql<number>`(select count(*) from consultant_specialties held where held.person_id = consultant.person_id)`.as(
    'specialties',
  ),
  sql<number>`(
    select count(*) from consultant_documents document
    where document.person_id = consultant.person_id and document.reviewed_by is null and document.removed_at is null
  )`.as('unreviewed'),
] as const

const summaries = (db: DatabaseTransaction) =>
  db
    .selectFrom('consultants as consultant')
    .innerJoin('people as person', 'person.id', 'consultant.personId')
    .select(summaryColumns)

type After = { readonly sortKey: Instant; readonly personId: string } | null

export const selectAwaiting = (db: DatabaseTransaction, after: After, limit: number) =>
  summaries(db)
    .where('consultant.awaitingSince', 'is not', null)
    .$if(after !== null, (page) =>
      page.where(
        sql<boolean>`(consultant.awaiting_since, consultant.person_id) > (${after?.sortKey}, ${after?.personId}::uuid)`,
      ),
    )
    .orderBy('consultant.awaitingSince')
    .orderBy('consultant.personId')
    .limit(limit)
    .execute()

export const selectVerified = (db: DatabaseTransaction, after: After, limit: number) =>
  summaries(db)
    .where('consultant.verifiedAt', 'is not', null)
    .$if(after !== null, (page) =>
      page.where(
        sql<boolean>`(consultant.verified_until, consultant.person_id) > (${after?.sortKey}, ${after?.personId}::uuid)`,
      ),
    )
    .orderBy('consultant.verifiedUntil')
    .orderBy('consultant.personId')
    .limit(limit)
    .execute()

/** Neither waiting nor verified: still preparing, refused, withdrawn, expired. */
export const selectOthers = (db: DatabaseTransaction, after: string | null, limit: number) =>
  summaries(db)
    .where('consultant.awaitingSince', 'is', null)
    .where('consultant.verifiedAt', 'is', null)
    .$if(after !== null, (page) => page.where('consultant.personId', '<', after ?? ''))
    .orderBy('consultant.personId', 'desc')
    .limit(limit)
    .execute()

export type SummaryRow = Awaited<ReturnType<typeof selectOthers>>[number]

/** Verifications that have ended, or that end so soon that a warning is due; locked, so that workers share the work. */
export const lockEnding = (
  db: DatabaseTransaction,
  now: Instant,
  warnings: readonly number[],
  limit: number,
): Promise<ConsultantRow[]> =>
  db
    .selectFrom('consultants')
    .selectAll()
    .where('verifiedAt', 'is not', null)
    .where((where) =>
      where.or([
        where('verifiedUntil', '<=', now),
        ...warnings.map((days) =>
          where.and([
            where('verifiedUntil', '<=', now.add({ hours: 24 * days })),
            where.or([where('warnedDays', 'is', null), where('warnedDays', '>', days)]),
          ]),
        ),
      ]),
    )
    .orderBy('verifiedUntil')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
