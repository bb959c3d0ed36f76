import type { HandleClientError } from '@sveltejs/kit/hooks'
import { m } from '#messages'
import { Problem } from './problem.ts'

/**
 * The first number that a browser formats costs it ten milliseconds, on a phone four times as many. That is better spent
 * here, while the parts of the page are on their way, than while the page is brought to life.
 */
new Intl.NumberFormat().format(0)

export const handleError: HandleClientError = ({ kind, error }) => {
  if (kind === 'app') return error
  if (error instanceof Problem) return { status: error.status, message: error.message, code: error.code }
  // Kit asked for the data of a page and nobody answered.
  if (error instanceof TypeError && !navigator.onLine)
    return { message: m.pages_error_title_offline(), code: 'offline' }
  // Said where scripts say what is wrong: to whoever looks there, and to a report of a problem.
  if (kind !== 'framework') reportError(error)
  return { message: kind === 'framework' ? m.errors_not_found() : m.errors_internal(), code: kind }
}
