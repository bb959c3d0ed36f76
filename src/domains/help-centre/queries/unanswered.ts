import { sql } from 'kysely'
import type { Locale } from '../../../base/locale.ts'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import '../tables.ts'

type Asked = {
  readonly id: string
  readonly language: Locale
  readonly folded: string
  readonly words: string
  readonly at: Instant
}

/** Once more; what had been settled, and is asked again, is open again. */
export async function countUnanswered(
  db: DatabaseTransaction,
  { id, language, folded, words, at }: Asked,
): Promise<void> {
  await db
    .insertInto('helpUnanswered')
    .values({ id, language, folded, words, times: 1, firstAt: at, lastAt: at })
    .onConflict((conflict) =>
      conflict.columns(['language', 'folded']).doUpdateSet({
        times: sql`help_unanswered.times + 1`,
        words,
        lastAt: at,
        settledAt: null,
        settledBy: null,
      }),
    )
    .execute()
}

type Wanted = { readonly cursor: { readonly times: number; readonly id: string } | undefined; readonly limit: number }

/** What is asked most comes first; one more than `limit` tells that there are others. */
export function openUnanswered(db: DatabaseTransaction, { cursor, limit }: Wanted) {
  let query = db.selectFrom('helpUnanswered').selectAll().where('settledAt', 'is', null)
  if (cursor !== undefined)
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('times', 'id'), '<', tuple(cursor.times, cursor.id)))
  return query
    .orderBy('times', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

export const settleUnansweredRow = (
  db: DatabaseTransaction,
  id: string,
  { at, by }: { readonly at: Instant; readonly by: string | null },
) =>
  db
    .updateTable('helpUnanswered')
    .set({ settledAt: at, settledBy: by })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
