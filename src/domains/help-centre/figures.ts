import type { Locale } from '../../base/locale.ts'
import { m } from '../../messages/messages.js'
import type { Calendar } from '../../sla/index.ts'
import { type AgreementView, clauses } from '../agreements/index.ts'

/**
 * What an article may say of the agreement: `{{C4}}` becomes what C4 promises, in the reader's language, as it is in
 * force. Pure.
 */
export type Promised = {
  readonly clauses: AgreementView['clauses']
  readonly calendar: Pick<Calendar, 'week' | 'timeZone'>
  /** Share of a month, 0 to 1 (G3). */
  readonly availability: number
}

export const figureNames = [...clauses, 'hours', 'availability'] as const
export type FigureName = (typeof figureNames)[number]
export type Figures = Readonly<Record<FigureName, string>>

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g
const isFigure = (name: string): name is FigureName => figureNames.some((one) => one === name)

/** Names in double braces that are no figures, each once. */
export const unknownFigures = (text: string): string[] => [
  ...new Set([...text.matchAll(placeholder)].flatMap(([, name = '']) => (isFigure(name) ? [] : [name]))),
]

/** Puts the figures in; what is no figure stays as it is typed. */
export const fillFigures = (text: string, figures: Figures): string =>
  text.replaceAll(placeholder, (whole, name: string) => (isFigure(name) ? figures[name] : whole))

/** All figures in words. In Arabic in the genitive, for they stand behind "within". */
export function figuresOf(promised: Promised, locale: Locale): Figures {
  const say = { locale }
  const units = { hour: m.help_hours, businessHour: m.help_business_hours, businessDay: m.help_business_days }
  const targets = Object.fromEntries(
    clauses.map((clause) => {
      const { amount, unit } = promised.clauses[clause]
      return [clause, units[unit]({ count: amount }, say)]
    }),
  )
  const share = new Intl.NumberFormat(tags[locale], { style: 'percent', maximumFractionDigits: 2 })
  // Every clause has been said: TypeScript cannot follow it through fromEntries.
  return {
    ...targets,
    hours: hoursOf(promised.calendar, locale),
    // Arabic wraps the sign in marks of direction, which show as boxes in some places.
    availability: share.format(promised.availability).replaceAll(/[\u200e\u200f\u061c]/g, ''),
  } as Figures
}

const tags = { ar: 'ar-u-nu-latn', fr: 'fr-FR', en: 'en-GB' } as const
const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

type Stretch = { readonly from: number; readonly to: number; readonly hours: readonly string[] }

/** Days that follow each other and are open alike, the week beginning after a closed day. */
function stretchesOf(week: Promised['calendar']['week']): Stretch[] {
  const open = days.map((day) => week[day] ?? [])
  const closed = open.findLastIndex((hours) => hours.length === 0)
  const order = days.map((_, index) => (closed + 1 + index) % days.length)
  const stretches: Stretch[] = []
  for (const day of order) {
    const hours = open[day] ?? []
    const last = stretches.at(-1)
    if (last !== undefined && last.hours.join() === hours.join()) {
      stretches.splice(-1, 1, { ...last, to: day })
    } else stretches.push({ from: day, to: day, hours })
  }
  return stretches.filter(({ hours }) => hours.length > 0)
}

function hoursOf({ week, timeZone }: Promised['calendar'], locale: Locale): string {
  const say = { locale }
  const name = new Intl.DateTimeFormat(tags[locale], { weekday: 'long', timeZone: 'UTC' })
  // 4 January 1970 was a Sunday.
  const dayName = (day: number) => name.format((day + 3) * 86_400_000)
  const clock = (text: string) => clockOf(text.replace(/^0(\d)/, '$1'), locale)
  const said = stretchesOf(week).map(({ from, to, hours }) => {
    const spans = hours.map((span) => {
      const [start = '', end = ''] = span.split('-')
      return m.help_clock_span({ start: clock(start), end: clock(end) }, say)
    })
    const which = from === to ? dayName(from) : m.help_day_span({ first: dayName(from), last: dayName(to) }, say)
    return m.help_days_and_hours({ days: which, hours: spans.join(m.help_and({}, say)) }, say)
  })
  return m.help_hours_in_zone({ hours: said.join(m.help_and({}, say)), zone: zoneOf(timeZone, locale) }, say)
}

/** As one writes hours: 9 h, 9 h 30 in French, 9:00 elsewhere. */
const clockOf = (text: string, locale: Locale): string =>
  locale === 'fr' ? text.replace(':00', '\u00a0h').replace(':', '\u00a0h\u00a0') : text

function zoneOf(timeZone: string, locale: Locale): string {
  if (timeZone === 'Asia/Riyadh') return m.help_zone_riyadh({}, { locale })
  const format = new Intl.DateTimeFormat(tags[locale], { timeZone, timeZoneName: 'shortGeneric' })
  return format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}
