import type { Locale } from '../../base/locale.ts'
import { instantFrom, iso } from '../../base/time.ts'
import { m } from '../../messages/messages.js'
import type { ExplainedSpan, Target } from '../../sla/index.ts'
import { knownHoliday } from '../agreements/index.ts'
import { type Clockwork, dueOf, spansOf, zoneOf } from './course.ts'
import { type ExplanationView, pauseReason } from './schemas.ts'

/** Why a deadline is when it is: as data for the strip, and as a sentence in a person's language. */
export function explanationOf(clockwork: Clockwork, locale: Locale): ExplanationView {
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
    sentence: sentenceOf(clockwork, spans, locale),
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

/** Spans beyond these are counted, not listed. */
const most = 8

/** "4 business hours, from Thursday 26 November 17:00. Counted: … Not counted: … Due on …" in the agreement's zone. */
function sentenceOf(clockwork: Clockwork, spans: readonly ExplainedSpan[], locale: Locale): string {
  const zone = zoneOf(clockwork)
  const at = (milliseconds: number) => instantFormat(locale, zone).format(milliseconds)
  const due = dueOf(clockwork)
  const counted = spans.filter((span) => span.counted).map((span) => spanText(span, at, locale))
  const uncounted = spans
    .filter((span) => !span.counted)
    .map((span) => m.commitments_span_why({ span: spanText(span, at, locale), why: whyText(span, locale) }, { locale }))
  return [
    m.commitments_sentence_start(
      { target: targetText(clockwork.target, locale), start: at(clockwork.segments[0].since) },
      { locale },
    ),
    ...(counted.length > 0 ? [m.commitments_sentence_counted({ spans: listed(counted, locale) }, { locale })] : []),
    uncounted.length > 0
      ? m.commitments_sentence_uncounted({ spans: listed(uncounted, locale) }, { locale })
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

const spanText = ({ from, to }: ExplainedSpan, at: (milliseconds: number) => string, locale: Locale): string =>
  to === null
    ? m.commitments_span_since({ from: at(from) }, { locale })
    : m.commitments_span({ from: at(from), to: at(to) }, { locale })

function listed(texts: readonly string[], locale: Locale): string {
  const shown = texts.slice(0, most)
  const rest = texts.length - shown.length
  if (rest > 0) shown.push(m.commitments_span_more({ count: rest }, { locale }))
  return new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(shown)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function instantFormat(locale: Locale, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const tag = { ar: 'ar', fr: 'fr', en: 'en-GB' }[locale]
  const made = new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  formats.set(key, made)
  return made
}
