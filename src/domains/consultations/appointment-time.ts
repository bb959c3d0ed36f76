import { Failure } from '../../base/errors.ts'
import type { Instant } from '../../base/time.ts'
import { m } from '../../messages/messages.js'
import type { Context } from '../../platform/action.ts'
import { isTaken } from './queries/appointments.ts'

type Wish = { readonly startsAt: Instant; readonly minutes: number }
type Of = { readonly consultantId: string; readonly appointmentId: string | null }

/** How far ahead an appointment may be, in days. */
const furthest = 365

/**
 * The time that an input names. Throws `invalid_input` for one in the past or more than a year ahead,
 * `appointment_overlaps` when the consultant has another appointment then.
 */
export async function freeTime(context: Context, { startsAt, minutes }: Wish, { consultantId, appointmentId }: Of) {
  const ahead = startsAt.epochMilliseconds - context.now.epochMilliseconds
  if (ahead <= 0) throw unfit(m.course_time_in_the_past({}, { locale: context.locale }), 'in_the_past')
  if (ahead > furthest * 86_400_000) throw unfit(m.course_time_too_far({}, { locale: context.locale }), 'too_far')
  const span = { startsAt, endsAt: startsAt.add({ minutes }) }
  if (await isTaken(context.db, { ...span, consultantId }, appointmentId)) throw new Failure('appointment_overlaps')
  return span
}

const unfit = (message: string, code: string) => new Failure('invalid_input', [{ path: 'startsAt', code, message }])
