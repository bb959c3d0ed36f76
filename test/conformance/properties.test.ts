import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Course, compile, deadline, elapsedShare, explain, remaining, reminderAt } from '../../src/sla/index.ts'
import { aCase, anInstantNear } from './arbitrary-cases.ts'

const runs = { numRuns: 10_000 }

/** A deadline that an open pause holds up lies beyond every other. */
const dueOrNever = (course: Course): number => deadline(course) ?? Infinity

const withInstants = (count: number) =>
  aCase.chain((course) =>
    fc.tuple(fc.constant(course), fc.array(anInstantNear(course), { minLength: count, maxLength: count })),
  )

describe('a deadline', () => {
  test('is what a naive clock says it is', () => {
    fc.assert(
      fc.property(aCase, ({ naive, ...course }) => {
        const expected = naive.deadline(course.start, course.target, course.pauses)
        fc.pre(expected !== undefined)
        expect(deadline(course)).toBe(expected)
      }),
      runs,
    )
  })

  test('inverts the measure: nothing is left from it on, something is before', () => {
    fc.assert(
      fc.property(withInstants(1), ([course, [some = 0]]) => {
        const due = dueOrNever(course)
        const at = Math.max(some, course.start)
        expect(remaining({ ...course, at }) > 0).toBe(at < due)
        expect(elapsedShare({ ...course, at }) < 1).toBe(at < due)
        fc.pre(due !== Infinity)
        expect(remaining({ ...course, at: due })).toBe(0)
        expect(remaining({ ...course, at: due - 1 }) > 0).toBe(due > course.start)
      }),
      runs,
    )
  })

  test('is monotone in the target', () => {
    fc.assert(
      fc.property(aCase, fc.double({ min: 0, max: 3, noNaN: true }), (course, more) => {
        const target = { ...course.target, amount: course.target.amount + more }
        expect(dueOrNever({ ...course, target })).toBeGreaterThanOrEqual(dueOrNever(course))
      }),
      runs,
    )
  })

  test('is monotone in the start', () => {
    fc.assert(
      fc.property(aCase, fc.integer({ min: 0, max: 5e8 }), (course, later) => {
        expect(dueOrNever({ ...course, start: course.start + later })).toBeGreaterThanOrEqual(dueOrNever(course))
      }),
      runs,
    )
  })

  test('is never brought nearer by a pause', () => {
    fc.assert(
      fc.property(aCase, fc.nat(), (course, which) => {
        const pauses = course.pauses.filter((_, index) => index !== which % course.pauses.length)
        expect(dueOrNever(course)).toBeGreaterThanOrEqual(dueOrNever({ ...course, pauses }))
      }),
      runs,
    )
  })

  test('does not change when pauses are split in two, told twice or turned round', () => {
    fc.assert(
      fc.property(aCase, fc.double({ min: 0, max: 1, noNaN: true }), (course, part) => {
        const split = course.pauses.flatMap(({ from, to }) => {
          const middle = from + Math.floor(((to ?? from + 1e8) - from) * part)
          return [
            { from: middle, to },
            { from, to },
            { from, to: middle },
          ]
        })
        expect(deadline({ ...course, pauses: split.toReversed() })).toBe(deadline(course))
      }),
      runs,
    )
  })

  test('does not depend on what its calendar was asked before', () => {
    fc.assert(
      fc.property(withInstants(2), ([course, before]) => {
        const calendar = { ...course.calendar }
        for (const start of before) deadline({ calendar, start, target: { amount: 2, unit: 'businessDay' } })
        expect(deadline({ ...course, calendar })).toBe(deadline(course))
      }),
      runs,
    )
  })

  test('that can never be is an error at once', () => {
    fc.assert(
      fc.property(withInstants(1), ([course, [some = 0]]) => {
        // Without a week, only the exceptions are open, and an end comes to them.
        const calendar = { ...course.calendar, week: {} }
        const start = Math.floor(some / QUARTER) * QUARTER
        const { timeline } = compile(calendar)
        const hours = (timeline.positionOf(start + 1e12) - timeline.positionOf(start)) / (4 * QUARTER)
        const waitingFor = (amount: number) => () =>
          deadline({ calendar, start, target: { amount, unit: 'businessHour' } })
        expect(waitingFor(hours)).not.toThrow()
        expect(waitingFor(hours + 1e-7)).toThrow('never')
      }),
      runs,
    )
  })
})

const QUARTER = 900_000

test('a reminder is the deadline of that part of the target', () => {
  fc.assert(
    fc.property(aCase, fc.constantFrom(0.5, 0.75), (course, share) => {
      // Halves and quarters of whole numbers are decimals without rounding.
      const amount = Math.ceil(course.target.amount)
      const { unit } = course.target
      const reminder = reminderAt({ ...course, target: { amount, unit } }, share)
      expect(reminder).toBe(deadline({ ...course, target: { amount: amount * share, unit } }))
    }),
    runs,
  )
})

test('an explanation leaves no gap, and counts exactly the target, and nothing while paused', () => {
  fc.assert(
    fc.property(aCase, (course) => {
      const { due, spans } = explain(course)
      expect([...spans.map(({ from }) => from), due]).toEqual([course.start, ...spans.map(({ to }) => to)])

      const counted = spans.filter((span) => span.counted)
      const paused = course.pauses
        .map(({ from, to }) => ({ from, to: to ?? Infinity }))
        .filter(({ from, to }) => from < to)
      expect(counted.filter((span) => paused.some(({ from, to }) => from < span.to && span.from < to))).toEqual([])

      fc.pre(due !== null)
      const sum = counted.reduce((sum, { amount }) => sum + amount, 0)
      const { amount, unit } = course.target
      // Rounded up to a millisecond, of a date that may be open for no more than some minutes.
      expect(sum / (unit === 'businessDay' ? 1 : 4 * QUARTER)).toBeCloseTo(amount, 5)
    }),
    runs,
  )
})
