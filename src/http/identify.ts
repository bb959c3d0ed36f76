import { createCookieGetter } from 'better-auth/cookies'
import { parseSigned } from 'hono/utils/cookie'
import { type Actor, visitor } from '../base/actor.ts'
import { Failure } from '../base/errors.ts'
import { actorOfSession, actorOfToken, tokenPrefix } from '../domains/accounts/index.ts'
import type { Platform } from '../platform/platform.ts'
import { systemNow } from '../platform/system-clock.ts'
import { guestOf } from './guest.ts'

/**
 * Tells who a request comes from: a session's cookie, or `Authorization: Bearer wafa_…`. Asked of the database each
 * time, so that suspensions and changed roles act at once. Throws `unauthenticated` for a token that is not valid;
 * a session that has ended makes a visitor.
 */
export function createIdentify(platform: Platform): (request: Request) => Promise<Actor> {
  const { database, clock, environment } = platform
  const cookieName = createCookieGetter({ baseURL: environment.ORIGIN })('session_token').name
  return async (request) => {
    const authorization = request.headers.get('authorization')
    if (authorization !== null) {
      const secret = bearerOf(authorization)
      const actor = secret === null ? undefined : await actorOfToken(database, secret, await clock.now())
      if (actor === undefined) throw new Failure('unauthenticated')
      return actor
    }
    const cookies = request.headers.get('cookie')
    if (cookies === null) return visitor
    const nobody = async (): Promise<Actor> => (await guestOf(platform, request)) ?? visitor
    if (!cookies.includes(cookieName)) return nobody()
    const { [cookieName]: token } = await parseSigned(cookies, environment.SESSION_SECRET, cookieName)
    if (token === undefined || token === false) return nobody()
    // Sessions are made by better-auth, which reads the machine's time: they end by it too.
    return (await actorOfSession(database, token, systemNow())) ?? (await nobody())
  }
}

function bearerOf(authorization: string): string | null {
  const [scheme = '', secret = ''] = authorization.split(' ')
  return scheme.toLowerCase() === 'bearer' && secret.startsWith(tokenPrefix) ? secret : null
}
