import type { Selectable } from 'kysely'
import { locales } from '../../../base/locale.ts'
import type { Instant } from '../../../base/time.ts'
import { m } from '../../../messages/messages.js'
import type { Context } from '../../../platform/action.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { GuestTable } from '../tables.ts'
import { actorColumns } from './actor-columns.ts'

type Db = { readonly db: Database }

type NewGuest = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly locale: string
  readonly timeZone: string
}

export async function insertGuest({ db, now }: Context, person: NewGuest, secretHash: string): Promise<void> {
  const made = { createdAt: now, updatedAt: now }
  await db
    .insertInto('people')
    .values({ ...person, ...made, roles: [], guest: true, emailVerified: false })
    .execute()
  await db.insertInto('guests').values({ personId: person.id, secretHash, usedAt: now }).execute()
}

export const personOfGuest = ({ db }: Db, secretHash: string) =>
  db
    .selectFrom('guests')
    .innerJoin('people', 'people.id', 'guests.personId')
    .select('guests.usedAt')
    .select(actorColumns)
    .where('guests.secretHash', '=', secretHash)
    .executeTakeFirst()

export async function noteGuestUse({ db }: Db, personId: string, at: Instant): Promise<void> {
  await db.updateTable('guests').set({ usedAt: at }).where('personId', '=', personId).execute()
}

type Said = {
  readonly name?: string | undefined
  readonly locale?: string | undefined
  readonly timeZone?: string | undefined
  readonly email?: string | undefined
}

/** What a guest says of themselves; of whoever has an account nothing is changed. */
export async function nameGuest({ db, now }: Context, personId: string, { email, ...said }: Said): Promise<void> {
  if (Object.values(said).some((one) => one !== undefined))
    await db
      .updateTable('people')
      .set({ ...said, updatedAt: now })
      .where('id', '=', personId)
      .where('guest', '=', true)
      .execute()
  if (email === undefined) return
  await db.updateTable('guests').set({ contactEmail: email.toLowerCase() }).where('personId', '=', personId).execute()
}

/** The guests among some people, and where they wish to be answered; of those who were forgotten nobody knows. */
export async function guestsAmong(
  { db }: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<Selectable<GuestTable>, 'contactEmail'>>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('people')
    .leftJoin('guests', 'guests.personId', 'people.id')
    .select(['people.id', 'guests.contactEmail'])
    .where('people.id', 'in', [...ids])
    .where('people.guest', '=', true)
    .execute()
  return new Map(rows.map(({ id, contactEmail }) => [id, { contactEmail }]))
}

type Seen = { readonly personId: string; readonly usedAt: Instant }

/** Guests who have not been here since `at`, those first who were here longest ago, from after `after` on. */
export function guestsLastSeenBefore(
  { db }: Db,
  at: Instant,
  { after, limit }: { readonly after: Seen | undefined; readonly limit: number },
): Promise<Seen[]> {
  const query = db.selectFrom('guests').select(['personId', 'usedAt']).where('usedAt', '<', at)
  const further =
    after === undefined
      ? query
      : query.where((later) =>
          later(later.refTuple('usedAt', 'personId'), '>', later.tuple(after.usedAt, after.personId)),
        )
  return further.orderBy('usedAt').orderBy('personId').limit(limit).execute()
}

/** Nobody is known of them any more: neither their browser nor their address, their name or their zone. */
export async function eraseGuests(context: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await forgetGuests(context, ids)
  const { db, now } = context
  for (const locale of locales) {
    const unknown = { name: m.accounts_guest({}, { locale }), timeZone: 'Asia/Riyadh', updatedAt: now }
    await db
      .updateTable('people')
      .set(unknown)
      .where('id', 'in', [...ids])
      .where('guest', '=', true)
      .where('locale', '=', locale)
      .execute()
  }
}

/** No browser stands for them any more: they have an account now, or have not been here for long. */
export async function forgetGuests({ db }: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .deleteFrom('guests')
    .where('personId', 'in', [...ids])
    .execute()
}
