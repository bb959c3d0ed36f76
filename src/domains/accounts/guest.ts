import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isSystem, type PersonActor } from '../../base/actor.ts'
import { newId } from '../../base/ids.ts'
import { locale } from '../../base/locale.ts'
import type { Instant } from '../../base/time.ts'
import { m } from '../../messages/messages.js'
import { action } from '../../platform/action.ts'
import type { Database } from '../../platform/database/database.ts'
import { toActor } from './actor-of.ts'
import { insertGuest, noteGuestUse, personOfGuest } from './queries/guests.ts'
import { hashOfSecret } from './token.ts'

/** What a guest may do: talk, hear what is said, and send files along. Everywhere else they are a visitor. */
const guestScopes = ['chat:read', 'chat:write', 'notifications:read', 'files:write', 'support:read'] as const

/**
 * Makes a person without an account of a visitor who begins a conversation (S2). The secret is for their browser alone;
 * no address and no password leads to them.
 */
export const createGuest = action({
  name: 'accounts.create-guest',
  input: z.object({ locale, timeZone: z.string().max(60).default('Asia/Riyadh') }),
  output: z.object({ id: z.uuid(), secret: z.string() }),
  permit: isSystem,
  async run(context, wish) {
    const id = newId(context.now)
    const secret = randomBytes(32).toString('base64url')
    const person = { id, name: m.accounts_guest({}, { locale: wish.locale }), email: `${randomUUID()}@guest.invalid` }
    await insertGuest(context, { ...person, ...wish }, hashOfSecret(secret))
    return { id, secret }
  },
})

type Look = { readonly at: Instant; readonly days: number }

/**
 * The guest behind a browser's secret, unless they have not been here for so many `days`. One query, and once an hour
 * another that notes that it is in use.
 */
export async function actorOfGuest(db: Database, secret: string, { at, days }: Look): Promise<PersonActor | undefined> {
  const row = await personOfGuest({ db }, hashOfSecret(secret))
  if (row === undefined || at.since(row.usedAt).total('hours') > 24 * days) return undefined
  if (at.since(row.usedAt).total('hours') >= 1) await noteGuestUse({ db }, row.id, at)
  return { ...toActor(row), scopes: guestScopes }
}
