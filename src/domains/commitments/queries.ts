import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Instant } from '../../base/time.ts'
import type { Database, DatabaseTransaction } from '../../platform/database/database.ts'
import type { CommitmentChangeTable, CommitmentPauseTable, CommitmentTable } from './tables.ts'

export type CommitmentRow = Selectable<CommitmentTable>
export type PauseRow = Selectable<CommitmentPauseTable>

export async function insertCommitment(db: DatabaseTransaction, row: Insertable<CommitmentTable>): Promise<void> {
  await db.insertInto('commitments').values(row).execute()
}

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
    .orderBy('id')
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
    .where((where) => where.or([where('retryAt', 'is', null), where('retryAt', '<=', now)]))
    .orderBy('nextAt')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

/** The earliest instant at which any clock must be looked at. Failed ones wait for their next attempt. */
export async function earliestNext(database: Database): Promise<Instant | null> {
  const row = await database
    .selectFrom('commitments')
    .select((select) => select.fn.coalesce('retryAt', 'nextAt').as('at'))
    .where('nextAt', 'is not', null)
    .orderBy('nextAt')
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}

/** Wakes the keepers, at commit: there may be an earlier instant than the one for which they sleep. */
export async function ringKeepers(db: DatabaseTransaction): Promise<void> {
  await sql`select pg_notify('commitments', '')`.execute(db)
}

type ListFilter = {
  clause: string | undefined
  missed: boolean
  after: { at: Instant; id: string } | null
  limit: number
}

/** Open clocks by their deadline, soonest first; or missed ones, latest first. */
export const listByDeadline = (db: DatabaseTransaction, { clause, missed, after, limit }: ListFilter) => {
  const key = missed ? 'breachedAt' : 'dueAt'
  const direction = missed ? 'desc' : 'asc'
  let query = db
    .selectFrom('commitments')
    .selectAll()
    .where(key, 'is not', null)
    .orderBy(key, direction)
    .orderBy('id', direction)
    .limit(limit)
  if (!missed) query = query.where('metAt', 'is', null).where('cancelledAt', 'is', null).where('breachedAt', 'is', null)
  if (clause !== undefined) query = query.where('clause', '=', clause)
  if (after !== null) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple(key, 'id'), missed ? '<' : '>', tuple(after.at, after.id)),
    )
  }
  return query.execute()
}
