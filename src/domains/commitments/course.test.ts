import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCase, anInstantNear } from '../../../test/conformance/arbitrary-cases.ts'
import { type Calendar, type Course, deadline, remaining, reminders } from '../../sla/index.ts'
import { type Clockwork, dueOf, nextStep, remainingAt, shareAt, spansOf, withCalendar } from './course.ts'

const runs = { numRuns: 1_000 }
const day = 86_400_000
const hour = 3_600_000

const clockworkOf = ({ calendar, start, target, pauses = [] }: Course): Clockwork => ({
  target,
  segments: [{ since: start, calendar }],
  pauses,
})

/** Other hours, every other exception gone, at times another zone; near the dates that the clock knows. */
const editedFrom = (calendar: Calendar, { week }: Calendar, moved: boolean): Calendar => ({
  timeZone: moved ? 'Asia/Riyadh' : calendar.timeZone,
  week,
  exceptions: calendar.exceptions.filter((_, index) => index % 2 === 0),
})

/** A clock that still runs (or stands) at `at`, and an edit of its calendar. */
const anEdit = fc
  .tuple(aCase, aCase, fc.boolean())
  .chain(([course, other, moved]) =>
    fc.tuple(fc.constant(course), anInstantNear(course), fc.constant(other), fc.constant(moved)),
  )
  .map(([course, at, other, moved]) => ({ course, at, edited: editedFrom(course.calendar, other.calendar, moved) }))
  .map((edit) => ({ ...edit, clockwork: clockworkOf(edit.course) }))
  .filter(({ clockwork, course, at }) => at >= course.start && at <= (dueOf(clockwork) ?? Infinity))

const inDays = ({ target }: Clockwork) => target.unit === 'businessDay'
const exact = (clockwork: Clockwork, value: number) => (inDays(clockwork) ? value : Math.round(value * hour))

describe('a clock whose calendar was never edited', () => {
  test('is due, and reminds, as the engine says', () => {
    fc.assert(
      fc.property(aCase, (course) => {
        const clockwork = clockworkOf(course)
        expect(dueOf(clockwork)).toBe(deadline(course))
        const due = dueOf(clockwork)
        fc.pre(due !== null)
        const steps = []
        for (let next = nextStep(clockwork, 0); next !== null;) {
          steps.push(next)
          next = next.step === 'reminder' ? nextStep(clockwork, next.share) : null
        }
        const reminded = reminders(course).filter(({ at }) => at < due)
        expect(steps).toEqual([
          ...reminded.map((reminder) => ({ step: 'reminder', ...reminder })),
          { step: 'deadline', at: due + 1 },
        ])
      }),
      runs,
    )
  })
})

describe('an edited calendar', () => {
  test('leaves what had elapsed as it was, at the edit and at every instant before', () => {
    fc.assert(
      fc.property(anEdit, fc.double({ min: 0, max: 1, noNaN: true }), ({ clockwork, course, edited, at }, part) => {
        const followed = withCalendar(clockwork, edited, at)
        const before = Math.floor(course.start + (at - course.start) * part)
        for (const then of [at, before]) {
          expect(shareAt(followed, then)).toBeCloseTo(shareAt(clockwork, then), 9)
          const [was, is] = [remainingAt(clockwork, then), remainingAt(followed, then)].map((left) =>
            exact(clockwork, left),
          )
          if (inDays(clockwork)) expect(is).toBeCloseTo(was ?? 0, 9)
          else expect(is).toBe(was)
        }
      }),
      runs,
    )
  })

  test('counts what was left by the new hours, to the millisecond', () => {
    fc.assert(
      fc.property(anEdit, ({ clockwork, course, edited, at }) => {
        const due = dueOf(withCalendar(clockwork, edited, at))
        fc.pre(due !== null && course.target.amount > 0)
        expect(due).toBeGreaterThanOrEqual(at)
        // More than is left, so that what counts from the edit on can be read off.
        const much = { amount: 1_000, unit: course.target.unit } as const
        const counted = (until: number) =>
          remaining({ ...course, calendar: edited, start: at, target: much, at }) -
          remaining({ ...course, calendar: edited, start: at, target: much, at: until })
        const left = remaining({ ...course, at })
        if (!inDays(clockwork)) {
          expect(counted(due)).toBe(left)
          if (due > at) expect(counted(due - 1)).toBeLessThan(left)
        } else {
          expect(counted(due + 1)).toBeGreaterThan(left - 1e-9)
          expect(counted(due - 1)).toBeLessThan(left + 1e-9)
        }
      }),
      runs,
    )
  })

  test('of the future alone is as if it had always been so', () => {
    fc.assert(
      fc.property(anEdit, fc.integer({ min: 0, max: 9 }), ({ clockwork, course, at }, ahead) => {
        const { calendar } = course
        const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(calendar.timeZone).toPlainDate()
        // Two days on: a date can reach over into the next where clocks change.
        const from = today.add({ days: ahead + 2 }).toString()
        const to = today.add({ days: ahead + 4 }).toString()
        const exceptions: Calendar['exceptions'] = [...calendar.exceptions, { from, to, hours: [], applies: 'all' }]
        const edited = { ...calendar, exceptions }
        const followed = withCalendar(clockwork, edited, at)
        expect(followed.segments).toEqual([{ since: course.start, calendar: edited }])
        expect(dueOf(followed)).toBe(deadline({ ...course, calendar: edited }))
      }),
      runs,
    )
  })

  test('that says the same changes nothing, however often it comes', () => {
    fc.assert(
      fc.property(anEdit, ({ clockwork, edited, at }) => {
        const once = withCalendar(clockwork, edited, at)
        const again = withCalendar(once, { ...edited }, at)
        expect(again.segments).toEqual(once.segments)
        expect(dueOf(again)).toBe(dueOf(once))
      }),
      runs,
    )
  })

  test('reminds at the exact part of the whole target, however much had elapsed', () => {
    fc.assert(
      fc.property(anEdit, fc.constantFrom(1, 4, 10, 24), ({ clockwork, edited, at }, amount) => {
        const target = { ...clockwork.target, amount }
        const whole = { ...clockwork, target }
        fc.pre(at <= (dueOf(whole) ?? Infinity))
        const followed = withCalendar(whole, edited, at)
        const due = dueOf(followed)
        fc.pre(due !== null)
        let reminded = 0
        for (;;) {
          const next = nextStep(followed, reminded)
          if (next?.step !== 'reminder') break
          const left = (then: number) => exact(whole, remainingAt(followed, then))
          const wanted = exact(whole, (1 - next.share) * amount)
          const tolerance = inDays(whole) ? 1e-6 : 0
          expect(left(next.at)).toBeLessThanOrEqual(wanted + tolerance)
          // What had been reached before the edit is told with it.
          if (next.at > at) expect(left(next.at - 1)).toBeGreaterThan(wanted - tolerance)
          expect(next.share).toBeGreaterThan(reminded)
          reminded = next.share
        }
      }),
      runs,
    )
  })

  test('is explained without a gap, and what counted is the target', () => {
    fc.assert(
      fc.property(anEdit, fc.constantFrom(0.5, 3, 12), ({ clockwork, edited, at }, days) => {
        const once = withCalendar(clockwork, edited, at)
        const later = at + days * day
        const first = clockwork.segments[0]
        const twice = later <= (dueOf(once) ?? Infinity) ? withCalendar(once, first.calendar, later) : once
        const spans = spansOf(twice)
        const due = dueOf(twice)
        fc.pre(due !== null && due > first.since)
        expect([...spans.map(({ from }) => from), due]).toEqual([first.since, ...spans.map(({ to }) => to)])
        const sum = spans.reduce((total, span) => total + (span.counted ? span.amount : 0), 0)
        const { amount, unit } = clockwork.target
        expect(sum / (unit === 'businessDay' ? 1 : hour)).toBeCloseTo(amount, 4)
      }),
      runs,
    )
  })
})

describe('a moon sighting', () => {
  const riyadh = (eid: string | null): Calendar => ({
    timeZone: 'Asia/Riyadh',
    week: Object.fromEntries(
      ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'].map((weekday) => [weekday, ['09:00-18:00']]),
    ),
    exceptions: eid === null ? [] : [{ from: eid, to: eid, hours: [], name: 'eid_al_fitr', applies: 'workdays' }],
  })
  const at = (text: string) => Date.parse(`${text}+03:00`)
  const clock: Clockwork = {
    target: { amount: 4, unit: 'businessHour' },
    segments: [{ since: at('2027-03-08T16:00'), calendar: riyadh('2027-03-09') }],
    pauses: [],
  }

  test('the evening before moves the deadline by what the day was open', () => {
    expect(dueOf(clock)).toBe(at('2027-03-10T11:00'))
    const moved = withCalendar(clock, riyadh('2027-03-10'), at('2027-03-08T20:00'))
    expect(dueOf(moved)).toBe(at('2027-03-09T11:00'))
    expect(moved.segments).toHaveLength(1)
  })

  test('told too late leaves the holiday that was kept', () => {
    const moved = withCalendar(clock, riyadh('2027-03-10'), at('2027-03-09T14:00'))
    expect(moved.segments).toHaveLength(2)
    // Two hours on Monday, Tuesday was a holiday until two, and then the office was open.
    expect(dueOf(moved)).toBe(at('2027-03-09T16:00'))
  })

  test('a holiday taken back does not take back what counted', () => {
    const open = { ...clock, segments: [{ since: at('2027-03-08T16:00'), calendar: riyadh(null) }] } as const
    const moved = withCalendar(open, riyadh('2027-03-09'), at('2027-03-09T10:00'))
    expect(shareAt(moved, at('2027-03-09T10:00'))).toBe(0.75)
    expect(dueOf(moved)).toBe(at('2027-03-10T10:00'))
    expect(spansOf(moved).map(({ from, counted }) => [from, counted])).toEqual([
      [at('2027-03-08T16:00'), true],
      [at('2027-03-08T18:00'), false],
      [at('2027-03-09T09:00'), true],
      [at('2027-03-09T10:00'), false],
      [at('2027-03-10T00:00'), false],
      [at('2027-03-10T09:00'), true],
    ])
  })
})
