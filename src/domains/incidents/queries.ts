import type { Insertable, Selectable, Updateable } from 'kysely'
import type { DatabaseTransaction } from '../../platform/database/database.ts'
import { ongoing } from './incident.ts'
import type { IncidentTable, IncidentUpdateTable } from './tables.ts'
import './tables.ts'

export type IncidentRow = Selectable<IncidentTable>
export type UpdateRow = Selectable<IncidentUpdateTable>

export const insertIncident = (db: DatabaseTransaction, row: Insertable<IncidentTable>): Promise<IncidentRow> =>
  db.insertInto('incidents').values(row).returningAll().executeTakeFirstOrThrow()

export const incidentById = (db: DatabaseTransaction, id: string): Promise<IncidentRow | undefined> =>
  db.selectFrom('incidents').selectAll().where('id', '=', id).executeTakeFirst()

export const lockIncident = (db: DatabaseTransaction, id: string): Promise<IncidentRow | undefined> =>
  db.selectFrom('incidents').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

export const changeIncident = (
  db: DatabaseTransaction,
  id: string,
  change: Updateable<IncidentTable>,
): Promise<IncidentRow> =>
  db.updateTable('incidents').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

type Wish = { readonly state: 'ongoing' | 'over'; readonly cursor: string | undefined; readonly limit: number }

/** Newest first; one more than `limit` tells that there are others. */
export function incidentsOf(db: DatabaseTransaction, { state, cursor, limit }: Wish): Promise<IncidentRow[]> {
  let query = db.selectFrom('incidents').selectAll()
  query = state === 'over' ? query.where('state', '=', 'resolved') : query.where('state', 'in', ongoing)
  if (cursor !== undefined) query = query.where('id', '<', cursor)
  return query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

export async function insertUpdate(db: DatabaseTransaction, row: Insertable<IncidentUpdateTable>): Promise<void> {
  await db.insertInto('incidentUpdates').values(row).execute()
}

export const updatesOf = (db: DatabaseTransaction, incidentId: string): Promise<UpdateRow[]> =>
  db
    .selectFrom('incidentUpdates')
    .selectAll()
    .where('incidentId', '=', incidentId)
    .orderBy('position', 'desc')
    .limit(200)
    .execute()

/** The last word of each. */
export const latestUpdates = async (db: DatabaseTransaction, ids: readonly string[]): Promise<UpdateRow[]> =>
  ids.length === 0
    ? []
    : db
        .selectFrom('incidentUpdates')
        .selectAll()
        .distinctOn('incidentId')
        .where('incidentId', 'in', [...ids])
        .orderBy('incidentId')
        .orderBy('position', 'desc')
        .execute()
