import { type Selectable, sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { Context } from '../../../platform/action.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { PasskeyTable, PersonTable } from '../tables.ts'

type Db = { readonly db: Database }

export type PersonRow = Selectable<PersonTable>

export const personById = ({ db }: Db, id: string): Promise<PersonRow | undefined> =>
  db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()

export const peopleByIds = ({ db }: Db, ids: readonly string[]): Promise<PersonRow[]> =>
  db
    .selectFrom('people')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()

export const personForUpdate = ({ db }: Db, id: string): Promise<PersonRow | undefined> =>
  db.selectFrom('people').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const personByEmail = ({ db }: Db, email: string): Promise<PersonRow | undefined> =>
  db.selectFrom('people').selectAll().where('email', '=', email.toLowerCase()).executeTakeFirst()

export const peopleByEmail = async ({ db }: Db, emails: readonly string[]): Promise<PersonRow[]> =>
  emails.length === 0
    ? []
    : db
        .selectFrom('people')
        .selectAll()
        .where('email', 'in', [...emails])
        .execute()

/** Those who can act as administrators, locked in one order so that two changes of them wait for each other. */
export async function lockAdministrators({ db }: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('roles', '@>', sql<string[]>`array['administrator']`)
    .where('suspendedAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

export async function idsWithRoles({ db }: Db, roles: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('roles', '&&', sql<string[]>`${[...roles]}::text[]`)
    .where('suspendedAt', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

type PeopleWish = {
  readonly cursor?: string | undefined
  readonly limit: number
  readonly search?: string | undefined
  readonly role?: string | undefined
}

/** Newest first; one row more than `limit` tells that there is a next page. */
export function peopleMatching({ db }: Db, { cursor, limit, search, role }: PeopleWish): Promise<PersonRow[]> {
  let query = db.selectFrom('people').selectAll().where('guest', '=', false)
  if (cursor !== undefined) query = query.where('id', '<', cursor)
  if (role !== undefined) query = query.where('roles', '@>', sql<string[]>`array[${role}]`)
  if (search !== undefined && search !== '') {
    const pattern = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    query = query.where((where) => where.or([where('name', 'ilike', pattern), where('email', 'ilike', pattern)]))
  }
  return query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

type NewPerson = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly string[]
  readonly locale: string
  readonly timeZone: string
}

export const insertPerson = ({ db, now }: Context, person: NewPerson): Promise<PersonRow> =>
  db
    .insertInto('people')
    .values({ ...person, roles: [...person.roles], emailVerified: true, createdAt: now, updatedAt: now })
    .returningAll()
    .executeTakeFirstOrThrow()

/** The row that better-auth looks for at a sign-in with a password. */
export async function insertPassword(
  { db, now }: Context,
  { id, personId, hash }: { readonly id: string; readonly personId: string; readonly hash: string },
): Promise<void> {
  await db
    .insertInto('loginCredentials')
    .values({
      id,
      personId,
      accountId: personId,
      providerId: 'credential',
      password: hash,
      createdAt: now,
      updatedAt: now,
    })
    .execute()
}

type Changeable = 'name' | 'locale' | 'timeZone' | 'hourCycle' | 'dateCalendar' | 'digits' | 'tour' | 'roles'
type Changes = { [Column in Changeable]?: PersonRow[Column] | undefined } & {
  suspendedAt?: Instant | null
  suspendedBy?: string | null
}

export const updatePerson = ({ db, now }: Context, id: string, changes: Changes): Promise<PersonRow> =>
  db
    .updateTable('people')
    .set({ ...changes, updatedAt: now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export async function moveLanguage({ db, now }: Context, offered: readonly string[], to: string): Promise<void> {
  await db
    .updateTable('people')
    .set({ locale: to, updatedAt: now })
    .where('locale', 'not in', [...offered])
    .execute()
}

export async function hasPassword({ db }: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('loginCredentials')
    .select('id')
    .where('personId', '=', personId)
    .where('password', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

export const passkeysOf = (
  { db }: Db,
  personId: string,
): Promise<Pick<Selectable<PasskeyTable>, 'id' | 'name' | 'createdAt'>[]> =>
  db.selectFrom('passkeys').select(['id', 'name', 'createdAt']).where('personId', '=', personId).orderBy('id').execute()
