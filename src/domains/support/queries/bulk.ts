import { type Insertable, type Selectable, sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { BulkRunTable } from '../desk-tables.ts'
import '../desk-tables.ts'

export type BulkRunRow = Selectable<BulkRunTable>

export async function insertRun(
  db: DatabaseTransaction,
  run: Insertable<BulkRunTable>,
  ticketIds: readonly string[],
): Promise<BulkRunRow> {
  const row = await db.insertInto('bulkRuns').values(run).returningAll().executeTakeFirstOrThrow()
  await sql`
    insert into bulk_results (run_id, ticket_id)
    select ${row.id}::uuid, id from tickets where id = any(${[...ticketIds]}::uuid[])`.execute(db)
  return row
}

export const runById = (db: DatabaseTransaction, id: string): Promise<BulkRunRow | undefined> =>
  db.selectFrom('bulkRuns').selectAll().where('id', '=', id).executeTakeFirst()

export const lockRun = (db: DatabaseTransaction, id: string): Promise<BulkRunRow | undefined> =>
  db.selectFrom('bulkRuns').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export async function endRun(db: DatabaseTransaction, id: string, at: Instant): Promise<void> {
  await db.updateTable('bulkRuns').set({ endedAt: at }).where('id', '=', id).execute()
}

/** Whose turn is next, in the order of the ids. */
export async function nextInRun(db: DatabaseTransaction, runId: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('bulkResults')
    .select('ticketId')
    .where('runId', '=', runId)
    .where('doneAt', 'is', null)
    .orderBy('ticketId')
    .limit(limit)
    .execute()
  return rows.map(({ ticketId }) => ticketId)
}

type Result = { readonly ticketId: string; readonly at: Instant; readonly refusedWith: string | null }

export async function saveResult(db: DatabaseTransaction, runId: string, result: Result): Promise<void> {
  await db
    .updateTable('bulkResults')
    .set({ doneAt: result.at, refusedWith: result.refusedWith })
    .where('runId', '=', runId)
    .where('ticketId', '=', result.ticketId)
    .execute()
}

export const countRun = (db: DatabaseTransaction, runId: string) =>
  db
    .selectFrom('bulkResults')
    .select((select) => [
      select.fn.countAll<number>().as('total'),
      select.fn.count<number>('doneAt').as('turned'),
      select.fn.count<number>('refusedWith').as('refused'),
    ])
    .where('runId', '=', runId)
    .executeTakeFirstOrThrow()

/** What came of each, with the ticket; what was refused alone, or all. */
export function resultsOf(
  db: DatabaseTransaction,
  runId: string,
  { refused, after, limit }: { readonly refused: boolean; readonly after: string | undefined; readonly limit: number },
) {
  let query = db
    .selectFrom('bulkResults')
    .innerJoin('tickets', 'tickets.id', 'bulkResults.ticketId')
    .select(['tickets.id', 'tickets.number', 'tickets.subject', 'bulkResults.doneAt', 'bulkResults.refusedWith'])
    .where('runId', '=', runId)
  if (refused) query = query.where('refusedWith', 'is not', null)
  if (after !== undefined) query = query.where('bulkResults.ticketId', '>', after)
  return query
    .orderBy('bulkResults.ticketId')
    .limit(limit + 1)
    .execute()
}

/**
 * Runs one deed of many so that its refusal leaves nothing of it, and everything of the others. Throws what `run`
 * throws, after it was undone.
 */
export async function apart<Answer>(db: DatabaseTransaction, run: () => Promise<Answer>): Promise<Answer> {
  await sql`savepoint one_of_many`.execute(db)
  try {
    const answer = await run()
    await sql`release savepoint one_of_many`.execute(db)
    return answer
  } catch (error) {
    await sql`rollback to savepoint one_of_many`.execute(db)
    throw error
  }
}
