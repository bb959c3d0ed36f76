import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type ErrorCode, errorCatalogue, type Failure, type FieldFault } from '../base/errors.ts'
import type { Locale } from '../base/locale.ts'
import { m } from '../messages/messages.js'

/** RFC 9457. `code` is stable and for programs; `title` is for people, in their language. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: ErrorCode
  readonly errors?: readonly FieldFault[]
  readonly requestId: string
}

export function problemOf(failure: Failure, locale: Locale, requestId: string): Problem {
  return {
    type: `/api/docs#${failure.code}`,
    title: m[`errors_${failure.code}`]({}, { locale }),
    status: errorCatalogue[failure.code],
    code: failure.code,
    ...(failure.fields.length > 0 ? { errors: failure.fields } : {}),
    requestId,
  }
}

export function respondWithProblem(context: Context, failure: Failure, locale: Locale, requestId: string): Response {
  const problem = problemOf(failure, locale, requestId)
  return context.json(problem, problem.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    // The database is usually back within seconds; programs need not guess.
    ...(failure.code === 'unavailable' ? { 'retry-after': '5' } : {}),
  })
}
