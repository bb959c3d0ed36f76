import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Instant } from '../../base/time.ts'
import type { Database, DatabaseTransaction } from '../../platform/database/database.ts'
import type { CommitmentChangeTable, CommitmentPauseTable, CommitmentTable } from './tables.ts'

export type CommitmentRow = Selectable<CommitmentTable>
export type PauseRow = Selectable<CommitmentPauseTable>

/** No row back means that a clock of the kind runs for the thing already. */
export const insertCommitment = (
  db: DatabaseTransaction,
  row: Insertable<CommitmentTable>,
): Promise<CommitmentRow | undefined> =>
  db
    .insertInto('commitments')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['subjectId', 'clause']).where('metAt', 'is', null).where('cancelledAt', 'is', null).doNothing(),
    )
    .returningAll()
    .executeTakeFirst()

/** The clock of a kind that still runs for a thing, locked. */
export const lockOpen = (db: DatabaseTransaction, subjectId: string, clause: string) =>
  db
    .selectFrom('commitments')
    .selectAll()
    .where('subjectId', '=', subjectId)
    .where('clause', '=', clause)
    .where('metAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** The clock of a kind that was met last for a thing, locked. */
export const lockLastMet = (db: DatabaseTransaction, subjectId: string, clause: string) =>
  db
    .selectFrom('commitments')
    .selectAll()
    .where('subjectId', '=', subjectId)
    .where('clause', '=', clause)
    .where('metAt', 'is not', null)
    .orderBy('metAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()

/** Whoever must keep what still runs for a thing. */
export async function updateResponsible(
  db: DatabaseTransaction,
  subjectId: string,
  responsibleId: string | null,
): Promise<void> {
  await db
    .updateTable('commitments')
    .set({ responsibleId })
    .where('subjectId', '=', subjectId)
    .where('metAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .execute()
}

/** For whom something is owed, kept or not: their record goes with them. */
export async function updateBeneficiary(
  db: DatabaseTransaction,
  subjectId: string,
  beneficiaryId: string,
): Promise<void> {
  await db.updateTable('commitments').set({ beneficiaryId }).where('subjectId', '=', subjectId).execute()
}

export const commitmentById = (db: DatabaseTransaction, id: string): Promise<CommitmentRow | undefined> =>
  db.selectFrom('commitments').selectAll().where('id', '=', id).executeTakeFirst()

/** Of several things at once, the latest start first. */
export const commitmentsOfSubjects = (
  db: DatabaseTransaction,
  subjectIds: readonly string[],
): Promise<CommitmentRow[]> =>
  subjectIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('commitments')
        .selectAll()
        .where('subjectId', 'in', [...subjectIds])
        .orderBy('startedAt', 'desc')
        .orderBy('id', 'desc')
        .execute()

export const pausesOf = (db: DatabaseTransaction, commitmentIds: readonly string[]): Promise<PauseRow[]> =>
  commitmentIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('commitmentPauses')
        .selectAll()
        .where('commitmentId', 'in', [...commitmentIds])
        .orderBy('pausedAt')
        .execute()

export async function updateCommitment(
  db: DatabaseTransaction,
  id: string,
  change: Updateable<CommitmentTable>,
): Promise<void> {
  await db.updateTable('commitments').set(change).where('id', '=', id).execute()
}

export async function insertPause(db: DatabaseTransaction, row: Insertable<CommitmentPauseTable>): Promise<void> {
  await db.insertInto('commitmentPauses').values(row).execute()
}

export async function endPause(db: DatabaseTransaction, commitmentId: string, at: Instant): Promise<void> {
  await db
    .updateTable('commitmentPauses')
    .set({ resumedAt: at })
    .where('commitmentId', '=', commitmentId)
    .where('resumedAt', 'is', null)
    .execute()
}

export async function insertChange(db: DatabaseTransaction, row: Insertable<CommitmentChangeTable>): Promise<void> {
  await db.insertInto('commitmentChanges').values(row).execute()
}

export const changesOf = (db: DatabaseTransaction, commitmentId: string) =>
  db
    .selectFrom('commitmentChanges')
    .selectAll()
    .where('commitmentId', '=', commitmentId)
    .orderBy('position')
    .limit(200)
    .execute()

/** What runs under a calendar, from `after` on in the order of the ids. */
export const openUnder = (db: DatabaseTransaction, calendarId: string, after: string | null, limit: number) => {
  const open = db
    .selectFrom('commitments')
    .selectAll()
    .where('calendarId', '=', calendarId)
    .where('metAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .where('breachedAt', 'is', null)
    .orderBy('id')
    .limit(limit)
  return after === null ? open : open.where('id', '>', after)
}

/** The next clock to look at by `now` that nobody else holds, locked. */
export const takeDue = (db: DatabaseTransaction, now: Instant): Promise<CommitmentRow | undefined> =>
  db
    .selectFrom('commitments')
    .selectAll()
    .where('nextAt', '<=', now)
    .orderBy('nextAt')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

/** Puts off a clock whose turn failed, unless somebody has dealt with it since. */
export async function postponeCommitment(
  db: DatabaseTransaction,
  { id, nextAt, failures }: Pick<CommitmentRow, 'id' | 'nextAt' | 'failures'>,
  until: Instant,
): Promise<void> {
  await db
    .updateTable('commitments')
    .set({ nextAt: until, failures: failures + 1 })
    .where('id', '=', id)
    .where('nextAt', '=', nextAt)
    .where('failures', '=', failures)
    .execute()
}

/** The earliest instant at which any clock must be looked at. */
export async function earliestNext(database: Database): Promise<Instant | null> {
  const row = await database
    .selectFrom('commitments')
    .select('nextAt')
    .where('nextAt', 'is not', null)
    .orderBy('nextAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.nextAt ?? null
}

/** Wakes the keepers, at commit: there may be an earlier instant than the one for which they sleep. */
export async function ringKeepers(db: DatabaseTransaction): Promise<void> {
  await sql`select pg_notify('commitments', '')`.execute(db)
}

type ListFilter = {
  state: 'open' | 'paused' | 'missed'
  /** Null: all of them. */
  clauses: readonly string[] | null
  after: { at: Instant; id: string } | null
  limit: number
}

/** What each list is ordered by. */
export const listKeys = { open: 'dueAt', paused: 'pausedSince', missed: 'breachedAt' } as const

/** Running clocks by their deadline, soonest first; paused ones, the longest first; or missed ones, latest first. */
export const listByDeadline = (db: DatabaseTransaction, { state, clauses, after, limit }: ListFilter) => {
  const key = listKeys[state]
  const direction = state === 'missed' ? 'desc' : 'asc'
  let query = db
    .selectFrom('commitments')
    .selectAll()
    .where(key, 'is not', null)
    .orderBy(key, direction)
    .orderBy('id', direction)
    .limit(limit)
  if (state !== 'missed')
    query = query.where('metAt', 'is', null).where('cancelledAt', 'is', null).where('breachedAt', 'is', null)
  if (clauses !== null) query = query.where('clause', 'in', clauses)
  if (after !== null) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple(key, 'id'), state === 'missed' ? '<' : '>', tuple(after.at, after.id)),
    )
  }
  return query
}

/** Missed ones that are still owed, the oldest first. */
export const listOwed = (
  db: DatabaseTransaction,
  clause: string,
  after: { readonly at: Instant; readonly id: string } | null,
  limit: number,
) => {
  let query = db
    .selectFrom('commitments')
    .selectAll()
    .where('clause', '=', clause)
    .where('breachedAt', 'is not', null)
    .where('metAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .orderBy('breachedAt')
    .orderBy('id')
    .limit(limit)
  if (after !== null) {
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('breachedAt', 'id'), '>', tuple(after.at, after.id)))
  }
  return query
}
