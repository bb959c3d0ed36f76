import { type Selectable, sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { Database } from '../../../platform/database/database.ts'
import { actorColumns } from './actor-columns.ts'
import type { SessionTable } from '../tables.ts'

type Db = { readonly db: Database }
export type SessionRow = Selectable<SessionTable>

/** Whom a session's token stands for, as they are now. `at` is the machine's time, by which better-auth ends sessions. */
export const personOfSession = ({ db }: Db, token: string, at: Instant) =>
  db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.personId')
    .select('sessions.id as sessionId')
    .select(actorColumns)
    .where('sessions.token', '=', token)
    .where('sessions.expiresAt', '>', at)
    .where('people.suspendedAt', 'is', null)
    .executeTakeFirst()

export const sessionsOf = ({ db }: Db, personId: string): Promise<SessionRow[]> =>
  db
    .selectFrom('sessions')
    .selectAll()
    .where('personId', '=', personId)
    // Those past their end, by the clock that made them, are only waiting to be swept.
    .where('expiresAt', '>', sql<Instant>`clock_timestamp()`)
    .orderBy('createdAt', 'desc')
    .execute()

export const deleteSession = ({ db }: Db, personId: string, id: string): Promise<{ id: string } | undefined> =>
  db.deleteFrom('sessions').where('id', '=', id).where('personId', '=', personId).returning('id').executeTakeFirst()

/** Ends a person's sessions, all or all but one. */
export async function deleteSessions({ db }: Db, personId: string, except: string | null): Promise<void> {
  let query = db.deleteFrom('sessions').where('personId', '=', personId)
  if (except !== null) query = query.where('id', '!=', except)
  await query.execute()
}

/** Sessions and verifications that ended before `at`. */
export async function deleteExpired({ db }: Db, at: Instant): Promise<void> {
  await db.deleteFrom('sessions').where('expiresAt', '<', at).execute()
  await db.deleteFrom('verifications').where('expiresAt', '<', at).execute()
}
