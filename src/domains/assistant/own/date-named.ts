import { words } from '../heard.ts'

/** As people name them in our languages, the Levant and the Maghreb included; `heard` has folded what is compared. */
const gregorian: readonly string[] = [
  'january|jan|janvier|janv|يناير|كانون الثاني|جانفي',
  'february|feb|fevrier|fev|فبراير|شباط|فيفري',
  'march|mars|مارس|اذار',
  'april|apr|avril|avr|ابريل|نيسان|افريل',
  'may|mai|مايو|ايار|ماي',
  'june|jun|juin|يونيو|حزيران|جوان|يونيه',
  'july|jul|juillet|juil|يوليو|تموز|جويليه|يوليوز|يوليه',
  'august|aug|aout|اغسطس|اب|اوت|غشت',
  'september|sept|sep|septembre|سبتمبر|ايلول|شتنبر',
  'october|oct|octobre|اكتوبر|تشرين الاول',
  'november|nov|novembre|نوفمبر|تشرين الثاني|نونبر',
  'december|dec|decembre|ديسمبر|كانون الاول|دجنبر',
]
const hijri: readonly string[] = [
  'muharram|mouharram|محرم',
  'safar|صفر',
  'rabi al awwal|ربيع الاول',
  'rabi al thani|ربيع (?:الثاني|الاخر)',
  'jumada al ula|جمادي (?:الاولي|الاول)',
  'jumada al thani|جمادي (?:الثانيه|الثاني|الاخره)',
  'rajab|rajeb|رجب',
  'shaaban|shaban|chaabane|شعبان',
  'ramadan|ramadhan|رمضان',
  'shawwal|chawwal|شوال',
  'dhu al qadah|(?:ذو|ذي) القعده',
  'dhu al hijjah|(?:ذو|ذي) الحجه',
]
const calendars = [
  { calendar: 'iso8601', months: gregorian },
  { calendar: 'islamic-umalqura', months: hijri },
].flatMap(({ calendar, months }) =>
  months.map((names, at) => ({
    calendar,
    month: at + 1,
    rule: new RegExp(
      words(
        `[لب]?(?<before>\\d{1,2})(?:st|nd|rd|th|er|e)?(?: of| de| من)?(?: شهر)? (?:${names})|(?:${names})(?: the)? (?<after>\\d{1,2})(?:st|nd|rd|th)?`,
      ),
      'gu',
    ),
  })),
)

/** A date, and the question without it: its figures are not of the time of day. */
export type DateNamed = { readonly day: Temporal.PlainDate; readonly rest: string }

/**
 * The next day of that date from `from` on, Gregorian or of Umm al-Qura ("3 December", "le 3 décembre", "٣ رجب").
 * Null where no date, several, or one that does not exist is named. `asked` is as rules read it (`heard`). Pure.
 */
export function dateNamed(asked: string, from: Temporal.PlainDate): DateNamed | null {
  const found = calendars.flatMap(({ calendar, month, rule }) =>
    [...asked.matchAll(rule)].map(({ 0: said, groups }) => ({
      calendar,
      month,
      day: Number(groups?.['before'] ?? groups?.['after']),
      said,
    })),
  )
  const [one] = found
  if (one === undefined || found.length > 1) return null
  const today = from.withCalendar(one.calendar)
  const inYear = (year: number): Temporal.PlainDate | null => {
    try {
      return Temporal.PlainDate.from(
        { year, month: one.month, day: one.day, calendar: one.calendar },
        { overflow: 'reject' },
      ).withCalendar('iso8601')
    } catch {
      return null
    }
  }
  const day = [inYear(today.year), inYear(today.year + 1)].find(
    (date) => date !== null && Temporal.PlainDate.compare(date, from) >= 0,
  )
  return day === undefined || day === null ? null : { day, rest: asked.replace(one.said, ' ') }
}
