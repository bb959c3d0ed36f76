import { iso } from '../../base/time.ts'

/** How times without a zone, and dates with strokes, are to be read. */
export type TimeReading = { readonly timeZone: string; readonly dates: 'day_first' | 'month_first' }

const written =
  /^(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2}))(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]m)?)?$/i

/** An instant as other programs write it, in ISO 8601; undefined for what is none. `0000-00-00` is how MySQL says never. */
export function readInstant(text: string | null | undefined, { timeZone, dates }: TimeReading): string | undefined {
  const given = latinDigits(text ?? '').trim()
  if (given === '' || given.startsWith('0000')) return undefined
  try {
    if (/T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(given)) return iso(Temporal.Instant.from(given))
    const spaced = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2})?) ?(UTC|Z|[+-]\d{2}:?\d{2})$/i.exec(given)
    if (spaced !== null) {
      const zone = /utc|z/i.test(spaced[3] ?? '') ? 'Z' : spaced[3]
      return iso(Temporal.Instant.from(`${spaced[1]}T${spaced[2]}${zone}`))
    }
    const parts = written.exec(given.replace('T', ' '))
    return parts === null ? undefined : iso(localTime(parts, dates).toZonedDateTime(timeZone).toInstant())
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const latinDigits = (text: string) =>
  text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x06_60)).replaceAll(/[\u200e\u200f]/g, '')

function localTime(parts: RegExpExecArray, dates: TimeReading['dates']): Temporal.PlainDateTime {
  const [, y, m, d, first, second, shortYear, hour = '0', minute = '0', seconds = '0', half] = parts
  const [a, b] = [Number(first), Number(second)]
  const dayFirst = a > 12 || (dates === 'day_first' && b <= 12)
  const year = Number(y ?? shortYear)
  const [month, day] = y === undefined ? (dayFirst ? [b, a] : [a, b]) : [Number(m), Number(d)]
  const twelve = Number(hour) % 12
  const hours = half === undefined ? Number(hour) : half.toLowerCase() === 'pm' ? twelve + 12 : twelve
  const date = { year: year < 100 ? 2000 + year : year, month, day }
  return Temporal.PlainDateTime.from(
    { ...date, hour: hours, minute: Number(minute), second: Number(seconds) },
    { overflow: 'reject' },
  )
}
