import { type Selectable, sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import { type RequestStep, steps } from '../request.ts'
import type { ConsultationRequestTable } from '../tables.ts'
import '../tables.ts'

export type RequestRow = Selectable<ConsultationRequestTable>

/** Reads without a lock: what then changes it settles the race in its own WHERE. */
export const loadRequest = (db: DatabaseTransaction, requestId: string): Promise<RequestRow | undefined> =>
  db.selectFrom('consultationRequests').selectAll().where('id', '=', requestId).executeTakeFirst()

/** Reads and locks until the transaction ends. Commitments and offers are locked before requests, never after. */
export const lockRequest = (db: DatabaseTransaction, requestId: string): Promise<RequestRow | undefined> =>
  db.selectFrom('consultationRequests').selectAll().where('id', '=', requestId).forUpdate().executeTakeFirst()

export async function insertRequest(db: DatabaseTransaction, request: ConsultationRequestTable): Promise<void> {
  await db.insertInto('consultationRequests').values(request).execute()
}

type Change = Partial<Omit<ConsultationRequestTable, 'id' | 'number' | 'clientId' | 'state'>>

/** Takes a request one step on, if its state still allows that; no row back means that somebody was faster. */
export const stepRequest = (
  db: DatabaseTransaction,
  requestId: string,
  step: RequestStep,
  change: Change = {},
): Promise<RequestRow | undefined> =>
  db
    .updateTable('consultationRequests')
    .set({ ...change, state: steps[step].to })
    .where('id', '=', requestId)
    .where('state', 'in', steps[step].from)
    .returningAll()
    .executeTakeFirst()

/** R-2026-000123; numbers of requests that were never committed are left out. */
export async function nextRequestNumber(db: DatabaseTransaction, now: Instant): Promise<string> {
  const { rows } = await sql<{ next: number }>`select nextval('consultation_request_numbers') as next`.execute(db)
  const year = now.toZonedDateTimeISO('UTC').year
  return `R-${year}-${String(rows[0]?.next ?? 0).padStart(6, '0')}`
}

export async function insertAttachments(
  db: DatabaseTransaction,
  requestId: string,
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return
  const rows = fileIds.map((fileId, position) => ({ requestId, fileId, position }))
  await db.insertInto('requestAttachments').values(rows).execute()
}

export async function attachmentsOf(db: DatabaseTransaction, requestId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('requestAttachments')
    .select('fileId')
    .where('requestId', '=', requestId)
    .orderBy('position')
    .execute()
  return rows.map(({ fileId }) => fileId)
}
