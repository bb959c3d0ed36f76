import { type ActionFailure, type Cookies, error, fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { inDigits } from '#base/saying.ts'
import { m } from '#messages'
import { type Api, api, Problem } from './api.ts'
import { getHabits } from './language.ts'
import type { Visitor } from './visit.ts'

type Reading = Pick<RequestEvent, 'fetch' | 'url'>

/** What a form shows again after a refusal: the words, the fault of each field, and what had been entered. */
export type Refusal = {
  readonly form: string
  readonly title: string
  readonly code: string
  readonly requestId?: string | undefined
  readonly faults: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
}

/**
 * The interface for `load`: whoever is not signed in is sent to sign in and comes back here;
 * any other refusal becomes the error page of its status.
 */
export function reading({ fetch, url }: Reading): Pick<Api, 'get'> {
  return {
    get: async (path, schema, query) => {
      try {
        return await api(fetch).get(path, schema, query)
      } catch (thrown) {
        if (!(thrown instanceof Problem)) throw thrown
        if (thrown.status === 401) toSignIn(url)
        error(thrown.status, inDigits(thrown.message, getHabits().digits), {
          code: thrown.code,
          ...(thrown.requestId === undefined ? {} : { requestId: thrown.requestId }),
        })
      }
    },
  }
}

/**
 * Whoever is signed in; others are sent to sign in and come back here. 503 where nobody could say who it is, as while
 * the database is away: their session is not over.
 */
export function signedIn({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): Visitor {
  if (locals.person !== null) return locals.person
  if (locals.personUnknown) error(503, m.errors_unavailable(), { code: 'unavailable' })
  return toSignIn(url)
}

/** `ended`: the session ended before a form was sent; `<Form>` keeps what was typed. */
export function toSignIn({ pathname, searchParams }: URL, why?: 'ended'): never {
  const query = new URLSearchParams([...searchParams].filter(([name]) => !name.startsWith('/')))
  const next = encodeURIComponent(query.size === 0 ? pathname : `${pathname}?${query}`)
  redirect(303, why === undefined ? `/sign-in?next=${next}` : `/sign-in?${why}&next=${next}`)
}

export { localPath } from './entered.ts'

/** Leaves a word ("Sent.") for the page that comes after a redirect; it passes by as a toast. */
export function leaveWord(cookies: Cookies, text: string): void {
  cookies.set(wordCookie, text, { path: '/', maxAge: 60, sameSite: 'lax', httpOnly: true, secure: false })
}

/** Takes the word that was left. */
export function takeWord(cookies: Cookies): string | undefined {
  const word = cookies.get(wordCookie)
  if (word !== undefined) cookies.delete(wordCookie, { path: '/' })
  return word
}
const wordCookie = 'wafa_word'

/**
 * Runs a form action. A `Problem` is handed back to the form (`<Form>` and `<Field>` show it), never thrown.
 * `form` is the data of the request without the idempotency key, which `key` is.
 */
export async function submitting<Answer>(
  event: RequestEvent,
  run: (act: Api, form: FormData, key: string | undefined) => Promise<Answer>,
): Promise<Answer | ActionFailure<{ refusal: Refusal }>> {
  const form = await event.request.formData()
  const key = form.get('idempotencyKey')
  form.delete('idempotencyKey')
  try {
    return await run(api(event.fetch), form, typeof key === 'string' && key !== '' ? key : undefined)
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown
    // By its code, not its status: a wrong password is 401 too.
    if (thrown.code === 'unauthenticated') return toSignIn(event.url, 'ended')
    return fail(thrown.status, { refusal: refusalOf(event, form, thrown) })
  }
}

function refusalOf(event: RequestEvent, form: FormData, problem: Problem): Refusal {
  const { message, code, requestId, fields } = problem
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.toLowerCase().includes('password')) values[name] = value
  }
  const action = [...event.url.searchParams.keys()].find((name) => name.startsWith('/'))
  return {
    form: action === undefined ? '' : `?${action}`,
    title: inDigits(message, getHabits().digits),
    code,
    requestId,
    faults: Object.fromEntries(fields.map(({ path, message: said }) => [path, inDigits(said, getHabits().digits)])),
    values,
  }
}
