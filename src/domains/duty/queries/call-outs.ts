import type { Insertable, Selectable, Updateable } from 'kysely'
import { newId } from '../../../base/ids.ts'
import type { Instant } from '../../../base/time.ts'
import type { Database, DatabaseTransaction } from '../../../platform/database/database.ts'
import type { CallOutStepTable, CallOutTable } from '../tables.ts'

export type CallOutRow = Selectable<CallOutTable>
export type StepRow = Selectable<CallOutStepTable>

/** No row back: it is being called out for already. */
export const insertCallOut = (
  db: DatabaseTransaction,
  row: Insertable<CallOutTable>,
): Promise<CallOutRow | undefined> =>
  db
    .insertInto('callOuts')
    .values(row)
    .onConflict((conflict) => conflict.column('subjectId').where('endedAt', 'is', null).doNothing())
    .returningAll()
    .executeTakeFirst()

export const callOutById = (db: DatabaseTransaction, id: string): Promise<CallOutRow | undefined> =>
  db.selectFrom('callOuts').selectAll().where('id', '=', id).executeTakeFirst()

export const lockCallOut = (db: DatabaseTransaction, id: string): Promise<CallOutRow | undefined> =>
  db.selectFrom('callOuts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const lockOpenOf = (db: DatabaseTransaction, subjectId: string): Promise<CallOutRow | undefined> =>
  db
    .selectFrom('callOuts')
    .selectAll()
    .where('subjectId', '=', subjectId)
    .where('endedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** The one whose turn is first; locked, those that somebody else holds left out. */
export const lockNextToRing = (db: DatabaseTransaction, now: Instant): Promise<CallOutRow | undefined> =>
  db
    .selectFrom('callOuts')
    .selectAll()
    .where('nextAt', '<=', now)
    .orderBy('nextAt')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

export const updateCallOut = (
  db: DatabaseTransaction,
  id: string,
  change: Updateable<CallOutTable>,
): Promise<CallOutRow> =>
  db.updateTable('callOuts').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

export async function earliestRing(database: Database): Promise<Instant | null> {
  const { at } = await database
    .selectFrom('callOuts')
    .select((select) => select.fn.min('nextAt').as('at'))
    .executeTakeFirstOrThrow()
  return at
}

/** Open and ended ones, latest first. */
export function listCallOutRows(
  db: DatabaseTransaction,
  { subjectId, before, limit }: { subjectId: string | undefined; before: string | null; limit: number },
): Promise<CallOutRow[]> {
  let query = db.selectFrom('callOuts').selectAll().orderBy('id', 'desc').limit(limit)
  if (subjectId !== undefined) query = query.where('subjectId', '=', subjectId)
  if (before !== null) query = query.where('id', '<', before)
  return query.execute()
}

/** Call-outs that somebody must take: neither acknowledged nor ended, and begun. */
export async function countUnanswered(db: DatabaseTransaction): Promise<number> {
  const { count } = await db
    .selectFrom('callOuts')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('endedAt', 'is', null)
    .where('acknowledgedAt', 'is', null)
    .where('place', '>', 0)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export const stepsOf = (db: DatabaseTransaction, callOutId: string): Promise<StepRow[]> =>
  db.selectFrom('callOutSteps').selectAll().where('callOutId', '=', callOutId).orderBy('position').execute()

/** Whom a call-out has called so far. */
export async function calledSoFar(db: DatabaseTransaction, callOutId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('callOutSteps')
    .select('personId')
    .distinct()
    .where('callOutId', '=', callOutId)
    .where('kind', '=', 'called')
    .execute()
  return rows.flatMap(({ personId }) => (personId === null ? [] : [personId]))
}

type NewStep = Pick<StepRow, 'callOutId' | 'kind' | 'personId'> & { readonly detail?: string | null }

/** In the order of writing: whoever writes holds the call-out's row. */
export async function addStep(db: DatabaseTransaction, at: Instant, step: NewStep): Promise<void> {
  await db
    .insertInto('callOutSteps')
    .values({ id: newId(at), at, ...step })
    .execute()
}
