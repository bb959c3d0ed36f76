import { Failure } from '../../base/errors.ts'
import { type Instant, iso } from '../../base/time.ts'
import { m } from '../../messages/messages.js'
import { type Context, view } from '../../platform/action.ts'
import { mayCalculate } from './permissions.ts'
import { promise } from './promise.ts'
import { calculatedDeadline, calculateDeadlineInput } from './schemas.ts'

/** How far from now one may ask, in milliseconds: calendars are compiled up to where they are asked. */
const farthest = 5 * 366 * 86_400_000

/** When a clock of a clause would be due if it started then, and why. Throws `invalid_input` for a time too far off. */
export const calculateDeadline = view({
  name: 'commitments.calculate-deadline',
  input: calculateDeadlineInput,
  output: calculatedDeadline,
  permit: mayCalculate,
  async run(context, { clause, at = context.now }) {
    requireNear(context, at)
    return { clause, startsAt: iso(at), ...(await promise(context, { clause, startAt: at })) }
  },
})

/** Throws `invalid_input` at `at` for what lies more than five years away. */
export function requireNear({ now, locale }: Pick<Context, 'now' | 'locale'>, at: Instant): void {
  if (Math.abs(at.epochMilliseconds - now.epochMilliseconds) <= farthest) return
  throw new Failure('invalid_input', [{ path: 'at', code: 'too_far', message: m.faults_too_far({}, { locale }) }])
}
