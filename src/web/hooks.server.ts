import { AsyncLocalStorage } from 'node:async_hooks'
import type { RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks'
import { z } from 'zod'
import { directionOf, type Locale, locale as localeSchema, locales } from '#base/locale.ts'
import { installationView } from '#domains/installation/schemas.ts'
import type { Habits } from '#base/manner.ts'
import { habitsOf, plainHabits } from '#base/saying.ts'
import { isSilence, patience, within } from '#base/patience.ts'
import { m } from '#messages'
import { api } from './api.ts'
import { machineTime } from './browser-clock.ts'
import { compressed } from './compression.ts'
import { forwardCookies, withCookies } from './forward-cookies.ts'
import { setHabitsSource, setLanguageSource, writtenHabits } from './language.ts'
import { barColours } from './routes/manifest.webmanifest/manifest.ts'
import { lookOf } from './look.ts'
import { answerOr, Problem } from './problem.ts'
import { askedLocale, cookieNames, theme as themeSchema, type Visitor, visitor } from './visit.ts'

/** What the web process puts on the Node request (`src/http/pages.ts`). */
type Interface = { fetch(request: Request, bindings: unknown): Response | Promise<Response> }
const onRequest = z.object({
  app: z.custom<Interface>((value) => typeof value === 'object' && value !== null && 'fetch' in value),
  defaultLocale: localeSchema.catch('ar'),
  publicOrigin: z.string().optional(),
})

const reader = new AsyncLocalStorage<{ locale: Locale; habits: Habits }>()
setLanguageSource(() => reader.getStore()?.locale ?? 'ar')
setHabitsSource(() => reader.getStore()?.habits ?? plainHabits)

/** Of pages that anyone may find: their address says the language, whoever reads. */
const publicAddress = /^\/(?<locale>ar|fr|en)\/help(?:\/|$)/

/**
 * A page is brought to life once it has been seen: its scripts are asked for after its first frame, which they would
 * hold up, or after a second where nobody looks.
 */
const start = /import\(("[^"]+\/entry\/start\.[^"]+")\)/
const onceSeen = `new Promise((go) => { requestAnimationFrame(() => setTimeout(go)); setTimeout(go, 1_000) }).then(() => {
  for (const link of document.querySelectorAll('link[rel=later]')) link.rel = 'modulepreload'
  return import($1)
})`

const clockAnswer = z.object({ rehearsal: z.boolean(), now: z.iso.datetime() })

export const handle: Handle = async ({ event, resolve }) => {
  const { cookies, request, locals } = event
  const chosen = localeSchema.safeParse(cookies.get(cookieNames.locale)).data
  const [person, clock, live, installation] = await Promise.all([
    personOf(event),
    clockOf(event),
    liveOf(event),
    installationOf(event),
  ])
  locals.installation = installation
  locals.person = person
  locals.clock = clock
  locals.live = live
  const offered = installation?.languages ?? locales
  const { locale: addressed } = publicAddress.exec(event.url.pathname)?.groups ?? {}
  const wished = [
    localeSchema.safeParse(addressed).data,
    person?.locale,
    chosen,
    askedLocale(request.headers.get('accept-language'), offered),
  ]
  locals.locale = wished.find((one) => one !== undefined && offered.includes(one)) ?? defaultOf(event)
  if (installation !== undefined) locals.installation = { ...installation, name: installation.names[locals.locale] }
  locals.publicOrigin = onRequest.safeParse(event.platform?.req).data?.publicOrigin ?? event.url.origin
  locals.theme = themeSchema.catch('auto').parse(cookies.get(cookieNames.theme))
  locals.timeZone = person?.timeZone ?? 'Asia/Riyadh'
  locals.habits = habitsOf(person ?? {})

  return await reader.run(locals, async () => {
    const response = await resolve(event, {
      transformPageChunk: ({ html }) =>
        html
          .replaceAll('%wafa.lang%', locals.locale)
          .replace('%wafa.dir%', directionOf(locals.locale))
          .replace('%wafa.theme-color%', barColours(locals.theme))
          .replaceAll('%wafa.theme%', locals.theme)
          .replace('%wafa.habits%', writtenHabits(locals.habits))
          .replace('%wafa.icon%', iconOf(installation))
          .replace('%wafa.colour%', colourOf(installation))
          // Scripts that have the words of this language alone (see vite.config.ts).
          .replaceAll(/("\/_app\/immutable\/)((?:entry|chunks|nodes)\/)/g, `$1${locals.locale}/$2`)
          .replace(start, onceSeen)
          .replaceAll(/(<link href="[^"]+" rel=)"modulepreload"/g, '$1"later"'),
      preload: ({ type, path }) =>
        type === 'css' || type === 'js' || (type === 'font' && isFirstFont(path, locals.locale)),
    })
    for (const [name, value] of securityHeaders) response.headers.set(name, value)
    // For the service worker, which keeps pages under the person who saw them.
    if (locals.person !== null) {
      response.headers.set('x-wafa-person', locals.person.id)
      response.headers.set('x-wafa-look', lookOf(locals))
    }
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store')
    return await compressed(response, request.headers.get('accept-encoding'))
  })
}

const defaultOf = ({ locals, platform }: RequestEvent): Locale =>
  locals.installation?.defaultLanguage ?? onRequest.safeParse(platform?.req).data?.defaultLocale ?? 'ar'

/** The interface's own address, and a media type of a short list: nothing that a person has typed. */
const iconOf = (of: App.Locals['installation']): string =>
  of?.logo
    ? `<link rel="icon" href="${of.logo.url}" type="${of.logo.mediaType}" />`
    : '<link rel="icon" href="/favicon.svg" type="image/svg+xml" />'

const colourOf = (of: App.Locals['installation']): string =>
  of?.ownAccent ? `<link rel="stylesheet" href="/api/v1/installation/colour.css?v=${of.revision}" />` : ''

const securityHeaders = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=()'],
] as const

/** The faces that the first screen needs; the others follow when a page uses them. */
const isFirstFont = (path: string, locale: Locale): boolean =>
  (locale === 'ar' ? /\/(?:arabic|figures)-/ : /\/latin-/).test(path)

/** The interface is in this process: a page's call goes to it as a function, with the visitor's cookie and address. */
export const handleFetch: HandleFetch = async ({ event, request, fetch }) => {
  const url = new URL(request.url)
  const incoming = event.platform?.req
  const { app } = onRequest.safeParse(incoming).data ?? {}
  if (app === undefined || url.origin !== event.url.origin || !url.pathname.startsWith('/api/')) return fetch(request)
  const headers = new Headers(event.request.headers)
  for (const name of ['content-length', 'content-type', 'accept', 'if-none-match']) headers.delete(name)
  for (const [name, value] of request.headers) headers.set(name, value)
  // A cookie that an earlier call of this page set is the visitor's by now: a guest's chat begins that way.
  const cookie = withCookies(headers.get('cookie'), given.get(event.cookies) ?? [])
  if (cookie !== '') headers.set('cookie', cookie)
  headers.set('accept-language', event.locals.locale ?? event.request.headers.get('accept-language') ?? 'ar')
  // The page itself asks, not another site; Kit has checked where the form came from.
  headers.set('origin', event.url.origin)
  const answer = await answerInTime(event, request, app.fetch(new Request(request, { headers }), { incoming }))
  given.set(event.cookies, [...(given.get(event.cookies) ?? []), ...forwardCookies(answer, event.cookies)])
  return answer
}

/** Told without the database, but in a rehearsal. */
const clockOfInterface = '/api/v1/rehearsal/clock'
const helpOfInterface = /^\/api\/v1\/help(?:\/|$)/

/**
 * A page says that the interface is away rather than wait for a database that has gone silent; help is read on, and the
 * interface itself sees to it. What changes something is waited for.
 */
async function answerInTime(event: RequestEvent, request: Request, answer: Response | Promise<Response>) {
  const { pathname } = new URL(request.url)
  if (request.method !== 'GET' || helpOfInterface.test(pathname)) return answer
  const asked = Promise.resolve(answer)
  try {
    if (!publicAddress.test(event.url.pathname)) return await within(longestOfPage, asked)
    return await (pathname === clockOfInterface ? patience.beside(asked) : patience.for(asked))
  } catch (error) {
    if (!isSilence(error)) throw error
    const told = { title: m.errors_unavailable(), status: 503, code: 'unavailable' }
    return Response.json(told, { status: 503, headers: { 'content-type': 'application/problem+json' } })
  }
}
/** So many milliseconds a page waits for what it shows. */
const longestOfPage = 15_000

/** What the interface set while one page was made, as `name=value`. */
const given = new WeakMap<RequestEvent['cookies'], readonly string[]>()

export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'app') return error
  if (kind === 'framework') return { message: m.errors_not_found(), code: 'not_found' }
  const told = { level: 50, msg: 'page failed', path: event.url.pathname, err: String(error), stack: stackOf(error) }
  process.stderr.write(`${JSON.stringify(told)}\n`)
  return { message: m.errors_internal(), code: 'internal' }
}

const stackOf = (error: unknown): string | undefined => (error instanceof Error ? error.stack : undefined)

/** Asked before the page is made: what changes while it is being made is heard of afterwards. */
async function liveOf(event: RequestEvent): Promise<string | null> {
  if (!hasSession(event)) return null
  const position = api(event.fetch).get('/live/position', z.object({ after: z.string() }))
  return (await answerOr(position, null))?.after ?? null
}

const hasSession = ({ request }: RequestEvent): boolean =>
  request.headers.get('cookie')?.includes('session_token') === true

async function personOf(event: RequestEvent): Promise<Visitor | null> {
  event.locals.personUnknown = false
  if (!hasSession(event)) return null
  try {
    return await api(event.fetch).get('/account', visitor)
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    event.locals.personUnknown = thrown.status >= 500
    return null
  }
}

const installationOf = (event: RequestEvent): Promise<App.Locals['installation']> =>
  answerOr(api(event.fetch).get('/installation', installationView), undefined)

async function clockOf(event: RequestEvent): Promise<App.Locals['clock']> {
  const said = await answerOr(api(event.fetch).get('/rehearsal/clock', clockAnswer), null)
  // Without its database the interface may not know the time of a rehearsal: pages are shown all the same.
  return said === null
    ? { now: machineTime(), rehearsal: false }
    : { now: Date.parse(said.now), rehearsal: said.rehearsal }
}
