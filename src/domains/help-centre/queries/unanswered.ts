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
