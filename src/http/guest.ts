import { getCookie, setCookie } from 'hono/cookie'
import type { Context as HonoContext } from 'hono'
import { parse } from 'hono/utils/cookie'
import type { PersonActor } from '../base/actor.ts'
import { actorOfGuest, guestDays } from '../domains/accounts/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { Variables } from './app.ts'

/** The browser of somebody without an account who has begun a conversation. */
const cookieName = 'wafa_guest'
const longest = 100

type Context = HonoContext<{ Variables: Variables }>

/** Where a guest is more than a visitor: their conversation, what is live in it, files on the way to it. */
const path = /^\/api\/v1\/(?:chats(?:\/|$)|live(?:\/|$)|files$)/

/** The guest whose browser asks, where guests are known. */
export async function guestOf({ database, clock }: Platform, request: Request): Promise<PersonActor | undefined> {
  const cookies = request.headers.get('cookie')
  if (cookies === null || !cookies.includes(cookieName) || !path.test(new URL(request.url).pathname)) return undefined
  return guestOfSecret({ database, clock }, parse(cookies, cookieName)[cookieName])
}

const guestOfSecret = async ({ database, clock }: Pick<Platform, 'database' | 'clock'>, secret: string | undefined) =>
  secret === undefined || secret.length > longest ? undefined : actorOfGuest(database, secret, await clock.now())

/** The guest that this browser was, of whoever is signed in now. */
export const formerGuestOf = (context: Context): Promise<PersonActor | undefined> =>
  guestOfSecret(context.get('caller').platform, getCookie(context, cookieName))

const kept = (context: Context) => {
  const secure = context.get('caller').platform.environment.ORIGIN.startsWith('https:')
  return { path: '/', httpOnly: true, secure, sameSite: 'Lax' } as const
}

export const keepGuest = (context: Context, secret: string): void =>
  setCookie(context, cookieName, secret, { ...kept(context), maxAge: guestDays * 86_400 })

export const forgetGuest = (context: Context): void =>
  setCookie(context, cookieName, '', { ...kept(context), maxAge: 0 })
