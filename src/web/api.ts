import { z } from 'zod'
import { Problem } from './problem.ts'

const problem = z.object({
  title: z.string(),
  status: z.number(),
  code: z.string(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  requestId: z.string().optional(),
})

export { Problem }
export type Fetch = typeof fetch
export type ChangingMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

/**
 * The interface under `/api/v1`, typed by the schemas of the domains. Hand it the `fetch` of `load` or of an action:
 * on the server the call then stays in the process and carries the visitor's cookie. A path is below `/api/v1`, unless
 * it begins with `/api/` itself (sign-in: `/api/auth/…`). Throws `Problem`.
 */
export function api(fetch: Fetch) {
  return {
    get: <Schema extends z.ZodType>(path: string, schema: Schema, query: Query = {}): Promise<z.output<Schema>> =>
      ask(fetch, 'GET', path + queryText(query), schema, {}),

    /** `body`: an object becomes JSON, a FormData or a file goes as it is. `key`: one deed, however often it is sent. */
    send: <Schema extends z.ZodType>(
      method: ChangingMethod,
      path: string,
      body: object | undefined,
      schema: Schema,
      { key }: { key?: string | undefined } = {},
    ): Promise<z.output<Schema>> => {
      const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key }
      if (body instanceof FormData || body instanceof Blob) return ask(fetch, method, path, schema, { headers, body })
      const json = body === undefined ? {} : { body: JSON.stringify(body) }
      return ask(fetch, method, path, schema, { headers: { ...headers, 'content-type': 'application/json' }, ...json })
    },
  }
}

export type Api = ReturnType<typeof api>

async function ask<Schema extends z.ZodType>(
  fetch: Fetch,
  method: string,
  path: string,
  schema: Schema,
  init: RequestInit,
): Promise<z.output<Schema>> {
  const answer = await fetch(path.startsWith('/api/') ? path : `/api/v1${path}`, { ...init, method })
  const text = await answer.text()
  const value: unknown = text === '' ? {} : JSON.parse(text)
  if (answer.ok) return schema.parse(value)
  const known = problem.safeParse(value)
  throw new Problem(known.data ?? { title: answer.statusText, status: answer.status, code: 'internal' })
}

function queryText(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}
