import type { Locale } from '../../base/locale.ts'
import type { Habits } from '../../base/manner.ts'
import { habitsOf, inDigits, type Parts, sayInstant } from '../../base/saying.ts'
import { instantFrom, iso } from '../../base/time.ts'
import { m } from '../../messages/messages.js'
import type { Context } from '../../platform/action.ts'
import type { ExplainedSpan, Target } from '../../sla/index.ts'
import { knownHoliday } from '../agreements/index.ts'
import { type Clockwork, dueOf, spansOf, zoneOf } from './course.ts'
import { type ExplanationView, pauseReason } from './schemas.ts'

type Told = Habits & { readonly locale: Locale }

/** Who reads an explanation: the person who asks, else anybody. */
export const readerOf = ({ actor, locale }: Context): Told => ({
  locale,
  ...habitsOf(actor.kind === 'person' ? actor : {}),
})

/** Why a deadline is when it is: as data for the strip, and as a sentence in a person's language and manner. */
export function explanationOf(clockwork: Clockwork, reader: Told): ExplanationView {
  const { locale } = reader
  const spans = spansOf(clockwork)
  return {
    spans: spans.map((span) => ({
      from: iso(instantFrom(span.from)),
      to: span.to === null ? null : iso(instantFrom(span.to)),
      counted: span.counted,
      amount: span.counted ? span.amount : null,
      why: span.counted ? null : span.why,
      name: span.counted ? null : nameOf(span, locale),
    })),
    sentence: sentenceOf(clockwork, spans, reader),
  }
}

type Uncounted = Extract<ExplainedSpan, { counted: false }>

/** Holidays and reasons that Wafa knows are named in the reader's language, others as they were typed. */
function nameOf({ name }: Uncounted, locale: Locale): string | null {
  const holiday = knownHoliday.safeParse(name).data
  if (holiday !== undefined) return m[`commitments_holiday_${holiday}`]({}, { locale })
  const reason = pauseReason.safeParse(name).data
  return reason === undefined ? name : m[`commitments_pause_${reason}`]({}, { locale })
}

const moment = { weekday: 'long', day: 'numeric', month: 'long', time: true } as const

/** Spans beyond these are counted, not listed. */
const most = 8

/** "4 business hours, from Thursday 26 November 17:00. Counted: … Not counted: … Due on …" in the agreement's zone. */
function sentenceOf(clockwork: Clockwork, spans: readonly ExplainedSpan[], reader: Told): string {
  const { locale, digits } = reader
  const timeZone = zoneOf(clockwork)
  const at = (milliseconds: number) => sayInstant(milliseconds, moment, { ...reader, timeZone })
  const said = (span: ExplainedSpan) => textOf(span, reader, timeZone)
  const due = dueOf(clockwork)
  const counted = spans.filter((span) => span.counted).map(said)
  const uncounted = spans
    .filter((span) => !span.counted)
    .map((span) => m.commitments_span_why({ span: said(span), why: whyText(span, locale) }, { locale }))
  return [
    m.commitments_sentence_start(
      { target: inDigits(targetText(clockwork.target, locale), digits), start: at(clockwork.segments[0].since) },
      { locale },
    ),
    ...(counted.length > 0 ? [m.commitments_sentence_counted({ spans: listed(counted, reader) }, { locale })] : []),
    uncounted.length > 0
      ? m.commitments_sentence_uncounted({ spans: listed(uncounted, reader) }, { locale })
      : m.commitments_sentence_nothing_left_out({}, { locale }),
    due === null
      ? m.commitments_sentence_held({}, { locale })
      : m.commitments_sentence_due({ due: at(due) }, { locale }),
  ].join(' ')
}

/** A target in words: "4 business hours". */
export function targetText({ amount, unit }: Target, locale: Locale): string {
  const words = {
    hour: m.commitments_hours,
    businessHour: m.commitments_business_hours,
    businessDay: m.commitments_business_days,
  }
  return words[unit]({ count: amount }, { locale })
}

const whyText = (span: Uncounted, locale: Locale): string =>
  nameOf(span, locale) ??
  { closed: m.commitments_why_closed, holiday: m.commitments_why_holiday, paused: m.commitments_why_paused }[span.why](
    {},
    { locale },
  )

/** The day is said once where a span begins and ends on the same. */
function textOf({ from, to }: ExplainedSpan, reader: Told, timeZone: string): string {
  const { locale } = reader
  const at = (milliseconds: number, parts: Parts) => sayInstant(milliseconds, parts, { ...reader, timeZone })
  if (to === null) return m.commitments_span_since({ from: at(from, moment) }, { locale })
  const day = (milliseconds: number) => instantFrom(milliseconds).toZonedDateTimeISO(timeZone).toPlainDate()
  const end = at(to, day(from).equals(day(to)) ? { time: true } : moment)
  return m.commitments_span({ from: at(from, moment), to: end }, { locale })
}

function listed(texts: readonly string[], { locale, digits }: Told): string {
  const shown = texts.slice(0, most)
  const rest = texts.length - shown.length
  if (rest > 0) shown.push(inDigits(m.commitments_span_more({ count: rest }, { locale }), digits))
  return new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(shown)
}
