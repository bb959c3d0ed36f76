import type { Insertable, Selectable } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { Context } from '../../../platform/action.ts'
import type { Database } from '../../../platform/database/database.ts'
import { actorColumns } from './actor-columns.ts'
import type { PersonalTokenTable } from '../tables.ts'

type Db = { readonly db: Database }
export type TokenRow = Selectable<PersonalTokenTable>

/** Whom a personal token stands for, as they are now. */
export const personOfToken = ({ db }: Db, secretHash: string, at: Instant) =>
  db
    .selectFrom('personalTokens')
    .innerJoin('people', 'people.id', 'personalTokens.personId')
    .select(['personalTokens.id as tokenId', 'personalTokens.scopes', 'personalTokens.lastUsedAt'])
    .select(actorColumns)
    .where('personalTokens.secretHash', '=', secretHash)
    .where('personalTokens.expiresAt', '>', at)
    .where('personalTokens.revokedAt', 'is', null)
    .where('people.suspendedAt', 'is', null)
    .executeTakeFirst()

export async function noteTokenUse({ db }: Db, id: string, at: Instant): Promise<void> {
  await db.updateTable('personalTokens').set({ lastUsedAt: at }).where('id', '=', id).execute()
}

type NewToken = Omit<Insertable<PersonalTokenTable>, 'createdAt' | 'lastUsedAt' | 'revokedAt' | 'revokedBy'>

export const insertToken = ({ db, now }: Context, token: NewToken): Promise<TokenRow> =>
  db
    .insertInto('personalTokens')
    .values({ ...token, createdAt: now })
    .returningAll()
    .executeTakeFirstOrThrow()

export const openTokensOf = ({ db, now }: Context, personId: string): Promise<TokenRow[]> =>
  db
    .selectFrom('personalTokens')
    .selectAll()
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('id', 'desc')
    .execute()

/** No row back: there is no such token of this person, or it has been revoked before. */
export const revokeTokenOf = ({ db, now }: Context, personId: string, id: string): Promise<TokenRow | undefined> =>
  db
    .updateTable('personalTokens')
    .set({ revokedAt: now, revokedBy: personId })
    .where('id', '=', id)
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .returningAll()
    .executeTakeFirst()
