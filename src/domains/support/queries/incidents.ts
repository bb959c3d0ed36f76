import type { DatabaseTransaction } from '../../../platform/database/database.ts'

type Of = { readonly incidentId: string; readonly requesterId: string | undefined; readonly limit: number }

export function incidentTickets(db: DatabaseTransaction, { incidentId, requesterId, limit }: Of) {
  let query = db.selectFrom('tickets').select(['id', 'number', 'subject']).where('incidentId', '=', incidentId)
  if (requesterId !== undefined) query = query.where('requesterId', '=', requesterId)
  return query.orderBy('id', 'desc').limit(limit).execute()
}

export async function requestersOfIncident(db: DatabaseTransaction, incidentId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('requesterId')
    .distinct()
    .where('incidentId', '=', incidentId)
    .execute()
  return rows.map(({ requesterId }) => requesterId)
}
