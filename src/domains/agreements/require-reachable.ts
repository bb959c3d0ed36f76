import { Failure } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import { type Calendar, deadline } from '../../sla/index.ts'
import { agreementInForce } from './agreement-in-force.ts'
import { orUnreachable } from './or-unreachable.ts'

/**
 * Throws `target_unreachable` unless every promise of the agreement can fall due under the calendar, now and later:
 * exceptions come to an end, so it is the week that must have hours.
 */
export async function requireReachable(context: Context, calendar: Calendar): Promise<void> {
  if (Object.values(calendar.week).every((hours = []) => hours.length === 0)) throw new Failure('target_unreachable')
  const { clauses } = await agreementInForce(context, context.now)
  const start = context.now.epochMilliseconds
  orUnreachable(() => Object.values(clauses).map((target) => deadline({ calendar, start, target })))
}
