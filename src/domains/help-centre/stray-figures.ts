import type { Locale } from '../../base/locale.ts'
import type { Promised } from './figures.ts'

/**
 * Figures that an article states by itself next to a unit of time or as a percentage, where the agreement in force says
 * nothing of the kind: such an article has promised something, or soon will be wrong. Pure.
 */

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'percent'

const units: Readonly<Record<Locale, Readonly<Record<Unit, string>>>> = {
  en: {
    second: 'seconds?',
    minute: 'minutes?|mins?',
    hour: 'hours?|hrs?|h',
    day: 'days?',
    week: 'weeks?',
    month: 'months?',
    year: 'years?',
    percent: '%|percent|per cent',
  },
  fr: {
    second: 'secondes?',
    minute: 'minutes?|mn|min',
    hour: 'heures?|h',
    day: 'jours?|journées?',
    week: 'semaines?',
    month: 'mois',
    year: 'ans?|années?',
    percent: '%|pour cent',
  },
  ar: {
    second: 'ثانية|ثوان[يٍ]?|ثانيتين',
    minute: 'دقيقة|دقائق',
    hour: 'ساعة|ساعات',
    day: 'يوم[ًا]*|أيام',
    week: 'أسبوع[ًا]*|أسابيع',
    month: 'شهر[ًا]*|أشهر|شهور',
    year: 'سنة|سنوات|عام[ًا]*|أعوام',
    percent: '%|٪|في المئة|بالمئة|في المائة|بالمائة',
  },
}

/** What may stand between a number and its unit: "4 business hours", "24 heures ouvrées" has none. */
const between: Readonly<Record<Locale, string>> = {
  en: '(?:business |working |full |calendar |more )?',
  fr: '(?:bonnes )?',
  ar: '',
}

const numerals: Readonly<Record<Locale, readonly string[]>> = {
  en: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  fr: ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  ar: ['', 'ثلاثة?', 'أربعة?', 'خمسة?', 'ستة?', 'سبعة?', 'ثماني?ة?', 'تسعة?', 'عشرة?'],
}

/** Two of something, which Arabic says in one word. */
const duals: readonly (readonly [RegExp, Unit])[] = [
  [/(?<!\p{L})(?:ثانيتان|ثانيتين)/gu, 'second'],
  [/(?<!\p{L})(?:دقيقتان|دقيقتين)/gu, 'minute'],
  [/(?<!\p{L})(?:ساعتان|ساعتين|ساعتا|ساعتي)(?!\p{L})/gu, 'hour'],
  [/(?<!\p{L})(?:يومان|يومين|يوما|يومي)(?= عمل|[^\p{L}]|$)(?!ًا)/gu, 'day'],
  [/(?<!\p{L})(?:أسبوعان|أسبوعين)/gu, 'week'],
  [/(?<!\p{L})(?:شهران|شهرين)/gu, 'month'],
  [/(?<!\p{L})(?:سنتان|سنتين|عامان|عامين)/gu, 'year'],
]

const latin = (text: string): string =>
  text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)).replaceAll('٫', '.')

/** What stands in double braces is filled in from the agreement, and so is never wrong; code is no promise. */
const promises = (text: string): string =>
  latin(text)
    .replaceAll(/\{\{[^{}]*\}\}/g, ' … ')
    .replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, ' ')
    .replaceAll(/\]\([^)\s]*\)/g, '] ')
    .replaceAll(/[\u00a0\u202f]/g, ' ')

/** The agreement's own figures, as amount and unit. A review is due every six months (G9). */
const own = ({ clauses, availability }: Promised): ReadonlySet<string> =>
  new Set([
    ...Object.values(clauses).map(({ amount, unit }) => `${amount} ${unit === 'businessDay' ? 'day' : 'hour'}`),
    `${Number((availability * 100).toFixed(4))} percent`,
    '6 month',
  ])

/** Each as it stands in the text, once. */
export function strayFigures(text: string, locale: Locale, promised: Promised): string[] {
  const known = own(promised)
  const plain = promises(text)
  const found: string[] = []
  const look = (said: string, amount: number, unit: Unit) => {
    if (!known.has(`${amount} ${unit}`)) found.push(said.trim())
  }
  for (const [unit, words] of Object.entries(units[locale]) as [Unit, string][]) {
    const end = unit === 'percent' ? '' : '(?!\\p{L})'
    const digits = new RegExp(
      `(?<![A-Za-z\\p{N}:.,-])(\\d+(?:[.,]\\d+)?) ?-?${between[locale]}(?:${words})${end}`,
      'giu',
    )
    for (const [said, amount = ''] of plain.matchAll(digits)) look(said, Number(amount.replace(',', '.')), unit)
    numerals[locale].forEach((numeral, index) => {
      if (numeral === '') return
      const spelt = new RegExp(`(?<!\\p{L})${numeral} ${between[locale]}(?:${words})${end}`, 'giu')
      for (const [said] of plain.matchAll(spelt)) look(said, index + 2, unit)
    })
  }
  if (locale === 'ar') for (const [dual, unit] of duals) for (const [said] of plain.matchAll(dual)) look(said, 2, unit)
  return [...new Set(found)]
}
