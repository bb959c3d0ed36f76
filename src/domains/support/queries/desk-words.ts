import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import '../desk-tables.ts'

type Terms = { readonly ticketId: string; readonly terms: string }

export async function saveTerms(db: DatabaseTransaction, { ticketId, terms }: Terms): Promise<void> {
  const vector = sql<string>`${terms}::tsvector`
  await db
    .insertInto('ticketTerms')
    .values({ ticketId, terms: vector })
    .onConflict((conflict) => conflict.column('ticketId').doUpdateSet({ terms: vector }))
    .execute()
}

/** What was said on a ticket, the latest first; only so much as an index can hold. */
export async function wordsOn(db: DatabaseTransaction, ticketId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('ticketMessages')
    .select('body')
    .where('ticketId', '=', ticketId)
    .where('withdrawnAt', 'is', null)
    .orderBy('position', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ body }) => body)
}
