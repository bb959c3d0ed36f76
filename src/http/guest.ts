import { getCookie, setCookie } from 'hono/cookie'
import type { Context as HonoContext } from 'hono'
import { parse } from 'hono/utils/cookie'
import type { PersonActor } from '../base/actor.ts'
import { actorOfGuest } from '../domains/accounts/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { Variables } from './app.ts'

/** The browser of somebody without an account who has begun a conversation. */
const cookieName = 'wafa_guest'
const longest = 100

type Context = HonoContext<{ Variables: Variables }>

/** Where a guest is more than a visitor: their conversation, what is live in it, files on the way to it. */
const path = /^\/api\/v1\/(?:chats(?:\/|$)|live(?:\/|$)|files$)/

/** The guest whose browser asks, where guests are known. */
export async function guestOf(platform: Platform, request: Request): Promise<PersonActor | undefined> {
  const cookies = request.headers.get('cookie')
  if (cookies === null || !cookies.includes(cookieName) || !path.test(new URL(request.url).pathname)) return undefined
  return guestOfSecret(platform, parse(cookies, cookieName)[cookieName])
}

async function guestOfSecret({ database, clock, environment }: Platform, secret: string | undefined) {
  if (secret === undefined || secret.length > longest) return undefined
  return actorOfGuest(database, secret, { at: await clock.now(), days: environment.GUEST_DAYS })
}

/** The guest that this browser was, of whoever is signed in now. */
export const formerGuestOf = (context: Context): Promise<PersonActor | undefined> =>
  guestOfSecret(context.get('caller').platform, getCookie(context, cookieName))

const kept = (context: Context) => {
  const secure = context.get('caller').platform.environment.ORIGIN.startsWith('https:')
  return { path: '/', httpOnly: true, secure, sameSite: 'Lax' } as const
}

/** No browser keeps a cookie for longer. */
const longestDays = 400

export function keepGuest(context: Context, secret: string): void {
  const { GUEST_DAYS } = context.get('caller').platform.environment
  setCookie(context, cookieName, secret, { ...kept(context), maxAge: Math.min(GUEST_DAYS, longestDays) * 86_400 })
}

export const forgetGuest = (context: Context): void =>
  setCookie(context, cookieName, '', { ...kept(context), maxAge: 0 })
