import type { Insertable } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { HelpVoteTable } from '../tables.ts'
import '../tables.ts'

/** One voice each: whoever has voted before says something else. */
export async function putVote(db: DatabaseTransaction, row: Insertable<HelpVoteTable>): Promise<void> {
  const { helpful, reason, comment, votedAt } = row
  await db
    .insertInto('helpVotes')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['articleId', 'language', 'voter']).doUpdateSet({ helpful, reason, comment, votedAt }),
    )
    .execute()
}
