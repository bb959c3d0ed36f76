import { iso } from '../../base/time.ts'
import type { Locale } from '../../base/locale.ts'
import { m } from '../../messages/messages.js'
import type { Context } from '../../platform/action.ts'
import { compile } from '../../sla/index.ts'
import { agreementInForce, calendarNow } from '../agreements/index.ts'
import { isOpen } from '../duty/index.ts'
import type { Suggestion } from './schemas.ts'

/** Longer than any holiday, in milliseconds. */
const horizon = 40 * 86_400_000

/** A person to talk to: now within the hours of the agreement (S4), or when they are back. */
export async function aPerson(context: Context, locale: Locale): Promise<Extract<Suggestion, { kind: 'person' }>> {
  const { calendarId } = await agreementInForce(context, context.now)
  const { calendar } = await calendarNow(context, calendarId)
  const now = context.now.epochMilliseconds
  const open = isOpen(calendar, now)
  const next = open ? undefined : compile(calendar).timeline.openBetween(now, now + horizon)[0]?.from
  return {
    kind: 'person',
    text: open ? m.assistant_suggest_person({}, { locale }) : m.assistant_suggest_person_later({}, { locale }),
    open,
    opensAt: next === undefined ? null : iso(Temporal.Instant.fromEpochMilliseconds(next)),
  }
}
