import fc from 'fast-check'
import { type Calendar, calendarSchema, type Course, type Pause, type Target } from '../../src/sla/index.ts'
import { NaiveClock } from './naive-clock.ts'

/** Zones by what is odd about them, and a date shortly before which it is worth starting. */
const places = [
  ['Asia/Riyadh', '2026-03-10'], // no clock changes
  ['Asia/Kathmandu', '2026-01-01'], // +05:45
  ['Europe/Paris', '2026-03-20'], // 02:00 skipped
  ['Europe/Paris', '2027-10-20'], // 02:00 repeated
  ['America/New_York', '2026-10-25'],
  ['America/St_Johns', '2026-03-01'], // -03:30
  ['America/St_Johns', '2010-10-28'], // 23:01 to 00:01 repeated
  ['Australia/Lord_Howe', '2026-09-25'], // half an hour skipped
  ['Australia/Lord_Howe', '2027-03-28'], // half an hour repeated
  ['Africa/Cairo', '2026-04-18'], // midnight skipped
  ['Africa/Cairo', '2026-10-22'], // the hour before midnight repeated
  ['America/Nuuk', '2027-03-20'], // the hour before midnight skipped
  ['America/Toronto', '1919-03-25'], // half past eleven to half past midnight skipped
  ['Pacific/Apia', '2011-12-20'], // the whole of 30 December skipped
  ['Pacific/Kwajalein', '1993-08-15'], // the whole of 21 August skipped
  ['Antarctica/Troll', '2026-03-20'], // two hours skipped
  ['UTC', '1969-12-20'],
] as const

const DAY = 86_400_000
const DATES_KNOWN = 150

const clock = (quarters: number): string =>
  `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`

/** Up to three intervals that do not overlap, though they may touch; often the whole day. */
const hours = fc.oneof(
  { weight: 1, arbitrary: fc.constant(['00:00-24:00']) },
  { weight: 1, arbitrary: fc.constant(['09:00-18:00']) },
  {
    weight: 6,
    arbitrary: fc
      .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
      .map((marks) => marks.toSorted((a, b) => a - b))
      .map((marks) =>
        Array.from({ length: marks.length >> 1 }, (_, pair) => {
          const [from = 0, to = 0] = marks.slice(pair * 2)
          return `${clock(from)}-${clock(to)}`
        }),
      ),
  },
)

const week = fc.record(
  { sunday: hours, monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours, saturday: hours },
  { requiredKeys: ['monday', 'sunday'] },
)

/** Close together, so that they fall upon one another. */
const exceptions = (firstDate: string) =>
  fc
    .array(
      fc.record({
        from: fc.integer({ min: 0, max: 25 }),
        length: fc.integer({ min: 0, max: 12 }),
        hours: fc.oneof(fc.constant([]), hours),
        applies: fc.constantFrom('workdays', 'all'),
      }),
      { maxLength: 6 },
    )
    .map((list) =>
      list.map(({ from, length, ...rest }, index) => {
        const begin = Temporal.PlainDate.from(firstDate).add({ days: from })
        return {
          from: begin.toString(),
          to: begin.add({ days: length }).toString(),
          name: `exception ${index}`,
          ...rest,
        }
      }),
    )

export type World = { readonly calendar: Calendar; readonly naive: NaiveClock; readonly earliest: number }

/** A calendar, compiled once by either clock, and the instant from which the naive one knows it. */
const world: fc.Arbitrary<World> = fc
  .constantFrom(...places)
  .chain(([timeZone, firstDate]) =>
    fc.record({
      timeZone: fc.constant(timeZone),
      firstDate: fc.constant(firstDate),
      week,
      exceptions: exceptions(firstDate),
    }),
  )
  .map(({ firstDate, ...definition }) => ({
    calendar: calendarSchema.parse(definition),
    naive: new NaiveClock(calendarSchema.parse(definition), firstDate, DATES_KNOWN),
    earliest: Date.parse(`${firstDate}T00:00:00Z`) + 3 * DAY,
  }))

/** Compiling is shared among thousands of runs; each place comes up in a dozen worlds. */
const worlds = fc.sample(world, { numRuns: 200, seed: 20261124 })

const instant = (earliest: number, days: number) =>
  fc.oneof(
    fc.integer({ min: earliest, max: earliest + days * DAY }),
    // Quarters of an hour are where intervals begin and end.
    fc.integer({ min: 0, max: days * 96 }).map((quarters) => earliest + quarters * 900_000),
  )

const pausesFrom = (earliest: number): fc.Arbitrary<Pause[]> =>
  fc.array(
    fc
      .tuple(instant(earliest - 2 * DAY, 20), fc.integer({ min: 0, max: 4 * DAY }), fc.integer({ min: 0, max: 19 }))
      .map(([from, length, luck]) => ({ from, to: luck === 0 ? null : from + length })),
    { maxLength: 5 },
  )

const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ amount: fc.constantFrom(0, 0.07, 0.1, 0.25, 1, 4, 24, 33.3), unit: fc.constant('hour' as const) }),
  fc.record({
    amount: fc.constantFrom(0, 0.07, 0.1, 0.25, 1, 4, 24, 40.7),
    unit: fc.constant('businessHour' as const),
  }),
  fc.record({ amount: fc.constantFrom(0, 0.1, 0.3, 0.5, 1, 1.7, 2, 3, 5), unit: fc.constant('businessDay' as const) }),
)

export type Case = Course & { readonly pauses: readonly Pause[]; readonly naive: NaiveClock; readonly earliest: number }

/** A course in one of the worlds. */
export const aCase: fc.Arbitrary<Case> = fc.constantFrom(...worlds).chain(({ calendar, naive, earliest }) =>
  fc.record({
    calendar: fc.constant(calendar),
    naive: fc.constant(naive),
    earliest: fc.constant(earliest),
    start: instant(earliest, 14),
    target,
    pauses: pausesFrom(earliest),
  }),
)

/** Some instant near the case's own. */
export const anInstantNear = ({ earliest }: { readonly earliest: number }): fc.Arbitrary<number> =>
  instant(earliest - 10 * DAY, 60)
