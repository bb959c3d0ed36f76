import { randomUUID } from 'node:crypto'
import { Hono, type HonoRequest } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { type Actor, visitor } from '../base/actor.ts'
import { Failure } from '../base/errors.ts'
import { type Locale, locale, locales } from '../base/locale.ts'
import { patience } from '../base/patience.ts'
import type { Caller } from '../platform/action.ts'
import { isOutage } from '../platform/database/outage.ts'
import type { Platform } from '../platform/platform.ts'
import type { Operation } from './operation.ts'
import { respondWithProblem } from './problem.ts'
import { inputOf } from './request-input.ts'

/** What a request carries through the app. */
export type Variables = { caller: Caller }
export type App = Hono<{ Variables: Variables }>

export type HttpDependencies = {
  readonly platform: Platform
  readonly operations: readonly Operation[]
  /** Who a request comes from, by its cookie or token. Throws `unauthenticated` for a token that is not valid. */
  readonly identify: (request: Request) => Promise<Actor>
  /** Routes that are no verbs: sign-in, live events, files, reference, health. */
  readonly mount?: (app: App) => void
}

/** The whole HTTP interface, apart from listening: tests and pages call its `fetch`. */
export function buildApp({ platform, operations, identify, mount }: HttpDependencies): App {
  const app: App = new Hono()
  // Help is for everybody: who asks matters only where there is a database that knows them, and answers.
  const whoAsks = (request: HonoRequest): Promise<Actor> =>
    isHelp(request)
      ? patience.beside(identify(request.raw)).catch((error: unknown) => {
          if (isOutage(error)) return visitor
          throw error
        })
      : identify(request.raw)
  app.use(secureHeaders({ crossOriginResourcePolicy: 'same-origin', originAgentCluster: false }))
  app.use(async (context, next) => {
    const requestId = context.req.header('x-request-id')?.slice(0, 64) ?? randomUUID()
    const asked = askedLocale(context.req.header('accept-language')) ?? platform.environment.DEFAULT_LOCALE
    context.set('caller', { platform, actor: visitor, requestId, locale: asked })
    context.header('x-request-id', requestId)
    refuseOtherSites(context.req.raw, platform.environment.ORIGIN)
    const actor = await whoAsks(context.req)
    const key = context.req.header('idempotency-key')
    if (key !== undefined && key.length > longestKey) throw new Failure('malformed_request')
    context.set('caller', {
      platform,
      actor,
      requestId,
      locale: actor.kind === 'person' ? actor.locale : asked,
      ...(key === undefined ? {} : { idempotencyKey: key }),
    })
    await next()
  })
  app.onError((error, context) => {
    const { requestId, locale } = context.get('caller')
    if (error instanceof Failure) return respondWithProblem(context, error, locale, requestId)
    platform.log.error({ err: error, requestId, path: context.req.path }, 'request failed')
    const failure = new Failure(isOutage(error) ? 'unavailable' : 'internal')
    return respondWithProblem(context, failure, locale, requestId)
  })
  app.notFound((context) => {
    const { requestId, locale } = context.get('caller')
    return respondWithProblem(context, new Failure('not_found'), locale, requestId)
  })
  mount?.(app)
  for (const operation of operations) register(app, operation)
  return app
}

const isHelp = ({ method, path }: { method: string; path: string }): boolean =>
  method === 'GET' && (path === '/api/v1/help' || path.startsWith('/api/v1/help/'))

/** Of an `Idempotency-Key`, in characters: cut short, two would be taken for one. */
const longestKey = 200

/** The largest JSON body, in bytes; files have a route of their own. */
const limit = bodyLimit({
  maxSize: 1_000_000,
  onError: () => {
    throw new Failure('payload_too_large')
  },
})

function register(app: App, { method, path, verb, status }: Operation): void {
  app.on(method, `/api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`, limit, async (context) => {
    const answer = await verb.invoke(context.get('caller'), await inputOf(context))
    return context.json(answer, status, { 'cache-control': 'no-store' })
  })
}

/** The first language of `Accept-Language` that Wafa speaks. */
export function askedLocale(header: string | undefined): Locale | undefined {
  const asked = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(';')
      return { language: tag.split('-')[0]?.toLowerCase(), quality: Number(quality.trim().replace('q=', '')) || 0 }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .find(({ language }) => locales.some((known) => known === language))
  return locale.safeParse(asked?.language).data
}

/** A cookie is sent by other sites' pages too: what changes anything must come from ours, or carry a token. */
function refuseOtherSites(request: Request, origin: string): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return
  const from = request.headers.get('origin')
  if (from === null || request.headers.has('authorization')) return
  if (from !== origin && new URL(request.url).origin !== from) throw new Failure('forbidden')
}
