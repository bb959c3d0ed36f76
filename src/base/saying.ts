import type { Locale } from './locale.ts'
import type { Habits } from './manner.ts'

/** What holds for visitors and for whoever has chosen nothing; the language decides the rest. */
export const plainHabits: Habits = { hourCycle: 'h23', dateCalendar: 'gregorian', digits: 'latn' }

export const habitsOf = (known: Partial<Habits>): Habits => ({
  hourCycle: known.hourCycle ?? plainHabits.hourCycle,
  dateCalendar: known.dateCalendar ?? plainHabits.dateCalendar,
  digits: known.digits ?? plainHabits.digits,
})

const languages = { ar: 'ar', fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Locale, string>

/** Calendar and digits are always named: what a runtime takes for a language's custom differs between machines. */
export const tagOf = (
  locale: Locale,
  digits: Habits['digits'],
  calendar: 'gregory' | 'islamic-umalqura' = 'gregory',
): string => `${languages[locale]}-u-ca-${calendar}-nu-${digits}`

/** Which parts of an instant are said; hours and minutes follow the reader's habits. */
export type Parts = Pick<Intl.DateTimeFormatOptions, 'weekday' | 'day' | 'month' | 'year' | 'timeZoneName'> & {
  readonly time?: boolean
}

const memory = new Map<string, Intl.DateTimeFormat>()

/** An instant (epoch milliseconds) in a zone. Where both calendars are wanted, the Hijri date follows in brackets. */
export function sayInstant(
  at: number,
  { time = false, ...parts }: Parts,
  manner: Habits & { readonly locale: Locale; readonly timeZone: string },
): string {
  const { locale, timeZone, hourCycle, dateCalendar, digits } = manner
  const clock = time
    ? ({ hour: hourCycle === 'h12' ? 'numeric' : '2-digit', minute: '2-digit', hourCycle } as const)
    : {}
  const said = (calendar: 'gregory' | 'islamic-umalqura', options: Intl.DateTimeFormatOptions): string => {
    const tag = tagOf(locale, digits, calendar)
    const key = `${tag} ${timeZone} ${JSON.stringify(options)}`
    const format = memory.get(key) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone })
    memory.set(key, format)
    return format.format(at)
  }
  const first = said(dateCalendar === 'hijri' ? 'islamic-umalqura' : 'gregory', { ...parts, ...clock })
  if (dateCalendar !== 'both' || parts.day === undefined) return first
  const { weekday: _, timeZoneName: __, ...date } = parts
  return `${first} (${said('islamic-umalqura', date)})`
}

let source: () => Habits['digits'] = () => 'latn'

/** Where the messages ask in which digits they speak; each runtime sets its own. */
export function setDigitsSource(of: () => Habits['digits']): void {
  source = of
}

/** Digits that belong to a word or a code ("C4", "R-2026-000123") stay as they are. */
const ownDigits = /(?<![A-Za-z\d@/_-])\d+(?![A-Za-z\d@/_]|-\d{4})/g

/** A text with its Latin digits written as the reader writes them; those of codes and addresses stay. */
export const inDigits = (text: string, digits: Habits['digits']): string =>
  digits === 'latn'
    ? text
    : text.replaceAll(ownDigits, (run) => run.replaceAll(/\d/g, (one) => arabic[Number(one)] ?? one))
const arabic = '٠١٢٣٤٥٦٧٨٩'

/**
 * What the generated messages are written with: digits of the sentence and of numbers in it are the reader's, words
 * that are put in stay as they stand (they are names and addresses, or have been formatted).
 */
export function spoken(sentence: TemplateStringsArray, ...words: readonly unknown[]): string {
  const digits = source()
  return sentence
    .map((part, index) => {
      const word = index < words.length ? words[index] : ''
      return inDigits(part, digits) + (typeof word === 'number' ? sayNumber(word, digits) : String(word))
    })
    .join('')
}

const sayNumber = (of: number, digits: Habits['digits']): string =>
  digits === 'latn'
    ? String(of)
    : String(of)
        .replaceAll(/\d/g, (one) => arabic[Number(one)] ?? one)
        .replace('.', '٫')
