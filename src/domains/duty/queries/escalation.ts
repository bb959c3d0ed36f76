import { sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { EscalationRule } from '../escalation-schemas.ts'

export const ruleRows = (db: DatabaseTransaction) => db.selectFrom('escalationRules').selectAll().execute()

export const ruleRow = (db: DatabaseTransaction, clause: string, share: number) =>
  db
    .selectFrom('escalationRules')
    .selectAll()
    .where('clause', '=', clause)
    .where('share', '=', share)
    .executeTakeFirst()

export async function writeRule(db: DatabaseTransaction, rule: EscalationRule): Promise<void> {
  const { clause, share, ...does } = rule
  await db
    .insertInto('escalationRules')
    .values({ clause, share, ...does })
    .onConflict((conflict) => conflict.columns(['clause', 'share']).doUpdateSet(does))
    .execute()
}

type Mark = { readonly subjectId: string; readonly clause: string; readonly share: number }

/** No row back: this mark has been passed before. */
export const markDone = (db: DatabaseTransaction, mark: Mark, at: Instant) =>
  db
    .insertInto('escalationsDone')
    .values({ ...mark, at })
    .onConflict((conflict) => conflict.doNothing())
    .returning(sql<number>`1`.as('done'))
    .executeTakeFirst()

export const markRow = (db: DatabaseTransaction, { subjectId, clause, share }: Mark) =>
  db
    .selectFrom('escalationsDone')
    .select('at')
    .where('subjectId', '=', subjectId)
    .where('clause', '=', clause)
    .where('share', '=', share)
    .executeTakeFirst()
