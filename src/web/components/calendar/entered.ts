import { knownHoliday } from '#domains/agreements/schemas.ts'
import { textOf } from '#web/entered.ts'
import type { Entered } from './previewed.ts'
import { type Definition, type Exception, type Weekday, weekdays } from './words.ts'

/** The most intervals of one day that a form has lines for. */
const mostLines = 24

const latin = (typed: string): string =>
  typed.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replaceAll(/\s+/g, '')

/** The fields of a line of hours; its number counts from 0. */
export const lineNames = (name: string, line: number) => ({ from: `${name}-${line}-from`, to: `${name}-${line}-to` })

/**
 * Hours as the lines of a form hold them. An empty line is none; midnight as an end is that of the same day. What is no
 * hours is handed on: the interface says what is wrong.
 */
export function hoursIn(form: FormData, name: string): string[] {
  const hours: string[] = []
  for (let line = 0; line < mostLines; line++) {
    const names = lineNames(name, line)
    const [from, to] = [latin(textOf(form, names.from)), latin(textOf(form, names.to))]
    if (from !== '' || to !== '') hours.push(`${from}-${to === '00:00' ? '24:00' : to}`)
  }
  return hours
}

/** Hours typed as one text: "09:00-13:00, 14:00-18:00". What is no hours is handed on, as above. */
export const hoursOf = (typed: string): string[] =>
  latin(typed)
    .replaceAll(/[–—−]/g, '-')
    .split(/[,،;؛]/)
    .filter((interval) => interval !== '')

export const typedHours = (hours: readonly string[] = []): string => hours.join(', ')

export type Line = { readonly from: string; readonly to: string }

/** "09:00-24:00" as a line of a form: its fields know no 24:00. */
export const linesOf = (hours: readonly string[] = []): Line[] =>
  hours.map((interval) => {
    const [from = '', to = ''] = interval.split('-')
    return { from, to: to === '24:00' ? '00:00' : to }
  })

/** The lines that had been entered under a name, if a form came back. */
export function linesEntered(name: string, valueOf: (field: string) => string | undefined): Line[] | undefined {
  const lines: Line[] = []
  for (let line = 0; line < mostLines; line++) {
    const names = lineNames(name, line)
    const [from, to] = [valueOf(names.from), valueOf(names.to)]
    if (from === undefined || to === undefined) break
    lines.push({ from, to })
  }
  return lines.length > 0 ? lines : undefined
}

/** What was entered, with one more empty line of hours; how one is added without scripts. */
export function withLine(entered: Entered, name: string): Entered {
  const names = lineNames(name, linesEntered(name, (field) => entered[field])?.length ?? 0)
  return { ...entered, [names.from]: '', [names.to]: '' }
}

/** The calendar with the week that a form holds. */
export const withWeek = (definition: Definition, form: FormData): Definition => ({
  ...definition,
  timeZone: textOf(form, 'timeZone'),
  week: Object.fromEntries(
    weekdays.map((day): [Weekday, string[]] => [day, hoursIn(form, day)]).filter(([, hours]) => hours.length > 0),
  ),
})

function exceptionOf(form: FormData): Exception {
  const name = textOf(form, 'known') || textOf(form, 'name').trim()
  return {
    from: textOf(form, 'from'),
    to: textOf(form, 'to'),
    hours: textOf(form, 'open') === 'hours' ? someHours(form) : [],
    applies: textOf(form, 'applies') === 'all' ? 'all' : 'workdays',
    ...(name === '' ? {} : { name }),
  }
}

/** Other hours were chosen: none at all are no holiday, but a line that was forgotten. */
function someHours(form: FormData): string[] {
  const hours = hoursIn(form, 'hours')
  return hours.length > 0 ? hours : ['']
}

/**
 * The calendar with the exception that a form holds in the place of one, or with one more. Where several speak of a
 * date the last one stands, so it goes before what lies within it, a holiday in Ramadan, and else by its dates.
 */
export function withException(definition: Definition, form: FormData, index: number | null): Definition {
  const exception = exceptionOf(form)
  const others = definition.exceptions.filter((_, at) => at !== index)
  const within = others.findIndex((other) => overlap(other, exception) && lengthOf(other) < lengthOf(exception))
  const place = within === -1 ? others.findLastIndex(({ from }) => from <= exception.from) + 1 : within
  return { ...definition, exceptions: others.toSpliced(place, 0, exception) }
}

type Dates = Pick<Exception, 'from' | 'to'>
const overlap = (one: Dates, other: Dates): boolean => one.from <= other.to && other.from <= one.to
const lengthOf = ({ from, to }: Dates): number => Date.parse(to) - Date.parse(from)

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
