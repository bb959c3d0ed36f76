import { type Selectable, sql } from 'kysely'
import type { Context } from '../../../platform/action.ts'
import type { RequestState } from '../request.ts'
import { statesBefore } from '../request.ts'
import type { ConsultationRequestTable } from '../tables.ts'
import '../tables.ts'

export type RequestRow = Selectable<ConsultationRequestTable>

/** Reads without a lock: what then changes it settles the race in its own WHERE. */
export const loadRequest = (context: Context, requestId: string): Promise<RequestRow | undefined> =>
  context.db.selectFrom('consultationRequests').selectAll().where('id', '=', requestId).executeTakeFirst()

/** Reads and locks until the transaction ends. Lock commitments and offers before requests, never after. */
export const lockRequest = (context: Context, requestId: string): Promise<RequestRow | undefined> =>
  context.db.selectFrom('consultationRequests').selectAll().where('id', '=', requestId).forUpdate().executeTakeFirst()

type Change = Partial<Omit<ConsultationRequestTable, 'id' | 'number' | 'clientId' | 'state'>>

/** Moves a request to `to` if its state still allows that; no row back means that somebody was faster. */
export const moveRequest = (
  context: Context,
  requestId: string,
  to: RequestState,
  change: Change,
): Promise<RequestRow | undefined> =>
  context.db
    .updateTable('consultationRequests')
    .set({ ...change, state: to })
    .where('id', '=', requestId)
    .where('state', 'in', statesBefore(to))
    .returningAll()
    .executeTakeFirst()

export async function nextRequestNumber(context: Context): Promise<string> {
  const { rows } = await sql<{ next: number }>`select nextval('consultation_request_numbers') as next`.execute(context.db)
  const year = context.now.toZonedDateTimeISO('UTC').year
  return `R-${year}-${String(rows[0]?.next ?? 0).padStart(6, '0')}`
}
