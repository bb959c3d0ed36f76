import type { Selectable } from 'kysely'
import type { Context } from '../../platform/action.ts'
import type { PersonTable } from './tables.ts'

type Db = Pick<Context, 'db'>

export type PersonRow = Selectable<PersonTable>

export const personById = ({ db }: Db, id: string): Promise<PersonRow | undefined> =>
  db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()

export const peopleByIds = ({ db }: Db, ids: readonly string[]): Promise<PersonRow[]> =>
  db.selectFrom('people').selectAll().where('id', 'in', [...ids]).execute()

export const personForUpdate = ({ db }: Db, id: string): Promise<PersonRow | undefined> =>
  db.selectFrom('people').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

type NewPerson = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly string[]
  readonly locale: string
  readonly timeZone: string
}

export async function insertPerson({ db, now }: Context, person: NewPerson): Promise<PersonRow> {
  return db
    .insertInto('people')
    .values({ ...person, roles: [...person.roles], emailVerified: true, createdAt: now, updatedAt: now })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** The row that better-auth looks for at a sign-in with a password. */
export async function insertPassword(
  { db, now }: Context,
  credential: { readonly id: string; readonly personId: string; readonly hash: string },
): Promise<void> {
  const { id, personId, hash } = credential
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
