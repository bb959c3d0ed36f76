import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { DatabaseTransaction } from '../../platform/database/database.ts'
import { type PlanState, undecided } from './plan-item.ts'
import type { PlanItemTable } from './tables.ts'
import './tables.ts'

export type PlanItemRow = Selectable<PlanItemTable>

export const planItemById = (db: DatabaseTransaction, id: string): Promise<PlanItemRow | undefined> =>
  db.selectFrom('planItems').selectAll().where('id', '=', id).executeTakeFirst()

export const lockPlanItem = (db: DatabaseTransaction, id: string): Promise<PlanItemRow | undefined> =>
  db.selectFrom('planItems').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

export const insertPlanItem = (db: DatabaseTransaction, row: Insertable<PlanItemTable>): Promise<PlanItemRow> =>
  db.insertInto('planItems').values(row).returningAll().executeTakeFirstOrThrow()

export const updatePlanItem = (
  db: DatabaseTransaction,
  id: string,
  change: Updateable<PlanItemTable>,
): Promise<PlanItemRow> =>
  db.updateTable('planItems').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

type Filter = {
  readonly state: PlanState | 'open' | undefined
  /** Only what this person asked for. */
  readonly askedBy: string | undefined
  readonly cursor: string | undefined
  readonly limit: number
}

/** The newest first; one more than `limit` tells that there are others. */
export function planItems(db: DatabaseTransaction, { state, askedBy, cursor, limit }: Filter): Promise<PlanItemRow[]> {
  let query = db.selectFrom('planItems').selectAll()
  if (state !== undefined) query = query.where('state', 'in', state === 'open' ? undecided : [state])
  if (cursor !== undefined) query = query.where('id', '<', cursor)
  if (askedBy !== undefined) {
    query = query.where(
      'id',
      'in',
      sql<string>`(select plan_item_id from tickets where requester_id = ${askedBy} and plan_item_id is not null)`,
    )
  }
  return query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}
