import dayjs from 'dayjs'
import dayjsBusinessTime from 'dayjs-business-time'
import moment from 'moment'
import 'moment-business-time'
import opening_hours from 'opening_hours'
import { type Calendar, type Course, deadline } from '../src/sla/index.ts'

/** A clock under test: all of them, but ours, reckon in the zone of the process, so TZ is set to the calendar's. */
export type Rival = {
  readonly name: string
  /** What it has no way to say is not held against it. */
  readonly canExpress: (course: Course) => boolean
  /** Reads the calendar, outside the time measured. */
  readonly prepare: (calendar: Calendar) => (course: Course) => number | null
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

const ours: Rival = {
  name: 'wafa',
  canExpress: () => true,
  prepare: () => deadline,
}

/** Has no way to add open time, but to walk from one change to the next. */
const openingHours: Rival = {
  name: 'opening_hours',
  canExpress: ({ calendar, target, pauses }) =>
    target.unit === 'businessHour' &&
    !pauses?.length &&
    calendar.exceptions.every(({ applies }) => applies === 'workdays'),
  prepare: (calendar) => {
    const schedule = new opening_hours(openingHoursRules(calendar))
    return ({ start, target }) => {
      let left = target.amount * 3_600_000
      if (left === 0) return start
      const changes = schedule.getIterator(new Date(start))
      for (let from = start, open = changes.getState(); changes.advance(); open = changes.getState()) {
        const to = changes.getDate().getTime()
        if (open && to - from >= left) return from + left
        if (open) left -= to - from
        from = to
      }
      return null
    }
  },
}

function openingHoursRules({ week, exceptions }: Calendar): string {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  const dated = (date: string): string => `${date.slice(0, 4)} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(8)}`
  const ordinary = weekdays.flatMap((day) => (week[day]?.length ? [`${abbreviated(day)} ${week[day].join(',')}`] : []))
  const workdays = weekdays
    .filter((day) => week[day]?.length)
    .map(abbreviated)
    .join(',')
  const special = exceptions.map(
    ({ from, to, hours }) => `${dated(from)}-${dated(to)} ${workdays} ${hours.length > 0 ? hours.join(',') : 'off'}`,
  )
  return [...ordinary, ...special].join('; ')
}

const abbreviated = (day: string): string => `${day.charAt(0).toUpperCase()}${day.charAt(1)}`

/** They know holidays, not other hours on some dates, nor that a date can end at 24:00, nor parts of days, nor pauses. */
const holidaysOnly = ({ calendar, target, pauses }: Course): boolean =>
  (target.unit === 'businessHour' || (target.unit === 'businessDay' && Number.isInteger(target.amount))) &&
  !pauses?.length &&
  calendar.exceptions.every(({ applies, hours }) => applies === 'workdays' && hours.length === 0) &&
  !weekdays.some((day) => calendar.week[day]?.some((hours) => hours.endsWith('24:00')))

const momentBusinessTime: Rival = {
  name: 'moment-business-time',
  canExpress: holidaysOnly,
  prepare: (calendar) => {
    const workinghours = Object.fromEntries(
      weekdays.map((day, index) => [index, week(calendar, day)?.flatMap(({ start, end }) => [start, end]) ?? null]),
    )
    moment.updateLocale('en', { workinghours, holidays: holidaysOf(calendar) })
    return ({ start, target: { amount, unit } }) => {
      const begin = moment(start) as moment.Moment & { addWorkingTime(amount: number, unit: string): moment.Moment }
      const due =
        unit === 'businessDay' ? begin.addWorkingTime(amount, 'days') : begin.addWorkingTime(amount * 60, 'minutes')
      return due.valueOf()
    }
  },
}

const dayjsBusinessTimePlugin: Rival = {
  name: 'dayjs-business-time',
  canExpress: holidaysOnly,
  prepare: (calendar) => {
    dayjs.extend(dayjsBusinessTime)
    dayjs.setHolidays(holidaysOf(calendar))
    dayjs.setBusinessTime(
      Object.fromEntries(weekdays.map((day) => [day, week(calendar, day)])) as unknown as Parameters<
        typeof dayjs.setBusinessTime
      >[0],
    )
    return ({ start, target: { amount, unit } }) => {
      const begin = dayjs(start)
      const due = unit === 'businessDay' ? begin.addBusinessDays(amount) : begin.addBusinessMinutes(amount * 60)
      return due.valueOf()
    }
  },
}

function week(calendar: Calendar, day: (typeof weekdays)[number]): { start: string; end: string }[] | null {
  const hours = calendar.week[day] ?? []
  if (hours.length === 0) return null
  return hours.map((text) => ({ start: `${text.slice(0, 5)}:00`, end: `${text.slice(6)}:00` }))
}

const holidaysOf = ({ exceptions }: Calendar): string[] =>
  exceptions.flatMap(({ from, to }) => {
    const first = Temporal.PlainDate.from(from)
    const days = first.until(to, { largestUnit: 'days' }).days + 1
    return Array.from({ length: days }, (_, index) => first.add({ days: index }).toString())
  })

export const rivals: readonly Rival[] = [ours, openingHours, momentBusinessTime, dayjsBusinessTimePlugin]
