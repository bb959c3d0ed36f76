import { knownHoliday } from '#domains/agreements/schemas.ts'
import { textOf } from '#web/entered.ts'
import { type Definition, type Exception, type Weekday, weekdays } from './words.ts'

/** Hours as they are typed: "09:00-13:00, 14:00-18:00". What is no hours is handed on: the interface says what is wrong. */
export const hoursOf = (typed: string): string[] =>
  typed
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/\s+/g, '')
    .replaceAll(/[–—−]/g, '-')
    .split(/[,،;؛]/)
    .filter((interval) => interval !== '')

export const typedHours = (hours: readonly string[] = []): string => hours.join(', ')

/** The calendar with the week that a form holds. */
export const withWeek = (definition: Definition, form: FormData): Definition => ({
  ...definition,
  timeZone: textOf(form, 'timeZone'),
  week: Object.fromEntries(
    weekdays
      .map((day): [Weekday, string[]] => [day, hoursOf(textOf(form, day))])
      .filter(([, hours]) => hours.length > 0),
  ),
})

function exceptionOf(form: FormData): Exception {
  const name = textOf(form, 'known') || textOf(form, 'name').trim()
  return {
    from: textOf(form, 'from'),
    to: textOf(form, 'to'),
    hours: hoursOf(textOf(form, 'hours')),
    applies: textOf(form, 'applies') === 'all' ? 'all' : 'workdays',
    ...(name === '' ? {} : { name }),
  }
}

/**
 * The calendar with the exception that a form holds in the place of one, or with one more. In the order of their
 * dates, as far as that is possible: where several speak of a date, the last one stands.
 */
export function withException(definition: Definition, form: FormData, index: number | null): Definition {
  const exception = exceptionOf(form)
  const others = definition.exceptions.filter((_, at) => at !== index)
  const place = others.findLastIndex(({ from }) => from <= exception.from) + 1
  return { ...definition, exceptions: others.toSpliced(place, 0, exception) }
}

export const withoutException = (definition: Definition, index: number): Definition => ({
  ...definition,
  exceptions: definition.exceptions.filter((_, at) => at !== index),
})

/** The field of a form that a fault of the whole calendar is about. */
export function fieldOf(path: string): string {
  const [, part = '', ...rest] = path.split('.')
  if (part === 'week') return rest[0] ?? path
  if (part === 'exceptions') return rest[1] ?? 'to'
  return part === '' ? path : part
}

export const isKnown = (name: string | undefined): boolean => knownHoliday.safeParse(name).success
