import { type Actor, hasRole, type PersonActor } from '../../base/actor.ts'
import type { Locale } from '../../base/locale.ts'
import type { Manner } from '../../base/manner.ts'
import { habitsOf, sayInstant } from '../../base/saying.ts'
import { m } from '../../messages/messages.js'
import type { Context } from '../../platform/action.ts'
import type { Calendar } from '../../sla/index.ts'
import { agreementInForce, calendarNow } from '../agreements/index.ts'

/** Somebody signed in who asks, and how times are said to them. */
export type Asker = {
  /** Theirs: whatever is read with it is asked with their own permissions. */
  readonly context: Context
  readonly actor: PersonActor
  readonly locale: Locale
  readonly manner: Manner
  /** Of the agreement. */
  readonly zone: string
  readonly calendar: Calendar
  /** The question as rules read it. */
  readonly asked: string
}

export async function askerOf(context: Context, actor: PersonActor, locale: Locale, asked: string): Promise<Asker> {
  const { calendarId } = await agreementInForce(context, context.now)
  const { calendar } = await calendarNow(context, calendarId)
  const manner = { ...habitsOf(actor), locale, timeZone: actor.timeZone }
  return { context, actor, locale, manner, zone: calendar.timeZone, calendar, asked }
}

const day = { weekday: 'long', day: 'numeric', month: 'long', time: true } as const

/** An instant in the reader's zone, and beside it in the agreement's where their clocks differ. */
export function sayTo({ manner, zone, locale }: Asker, instant: string): string {
  const at = Temporal.Instant.from(instant)
  const here = sayInstant(at.epochMilliseconds, day, manner)
  const offset = (timeZone: string) => at.toZonedDateTimeISO(timeZone).offsetNanoseconds
  if (offset(zone) === offset(manner.timeZone)) return here
  const there = sayInstant(at.epochMilliseconds, { ...day, timeZoneName: 'short' }, { ...manner, timeZone: zone })
  return m.assistant_two_zones({ here, there }, { locale })
}

export const isClient = (actor: Actor): boolean => hasRole(actor, 'client')
export const isConsultant = (actor: Actor): boolean => hasRole(actor, 'consultant')
