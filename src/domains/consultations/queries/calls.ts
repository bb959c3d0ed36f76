import type { Selectable } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { LoggedCallTable } from '../course-tables.ts'

export type CallRow = Selectable<LoggedCallTable>

export const findCall = (db: DatabaseTransaction, id: string): Promise<CallRow | undefined> =>
  db.selectFrom('loggedCalls').selectAll().where('id', '=', id).executeTakeFirst()

export const callsOf = (db: DatabaseTransaction, requestId: string): Promise<CallRow[]> =>
  db.selectFrom('loggedCalls').selectAll().where('requestId', '=', requestId).orderBy('id').execute()

export async function insertCall(db: DatabaseTransaction, row: CallRow): Promise<void> {
  await db.insertInto('loggedCalls').values(row).execute()
}

type Answer = Pick<CallRow, 'confirmedAt'> | Pick<CallRow, 'disputedAt' | 'disputeNote'>

/** The client's one answer; no row back means that there is one already. */
export const answerCall = (db: DatabaseTransaction, id: string, answer: Answer): Promise<CallRow | undefined> =>
  db
    .updateTable('loggedCalls')
    .set(answer)
    .where('id', '=', id)
    .where('confirmedAt', 'is', null)
    .where('disputedAt', 'is', null)
    .returningAll()
    .executeTakeFirst()
