import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY } from './dates.ts'
import { Zone } from './zone.ts'

const zones = `
  Asia/Riyadh Europe/Paris America/New_York America/St_Johns Australia/Lord_Howe Africa/Cairo America/Nuuk
  America/Toronto Pacific/Apia Pacific/Kwajalein Africa/Casablanca Asia/Manila Antarctica/Troll Africa/Monrovia
  UTC +05:30`
  .trim()
  .split(/\s+/)

/** Instants close to a zone's clock changes, which is where mistakes live. */
const nearAChange = fc.constantFrom(...zones).chain((name) => {
  const changes: number[] = [0]
  for (
    let time: Temporal.ZonedDateTime | null = Temporal.Instant.from('1840-01-01T00:00Z').toZonedDateTimeISO(name);
    time !== null && time.year < 2060;
    time = time.getTimeZoneTransition('next')
  ) {
    changes.push(time.epochMilliseconds)
  }
  return fc.tuple(fc.constant(name), fc.constantFrom(...changes), fc.integer({ min: -2 * DAY, max: 2 * DAY }))
})

test('local times, dates and their beginnings are where Temporal has them', () => {
  fc.assert(
    fc.property(nearAChange, ([name, change, offset]) => {
      const zone = Zone.named(name)
      const instant = change + offset
      const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(name)
      const date = zone.dateOf(instant)
      expect(date).toBe(Date.parse(`${there.toPlainDate().toString()}T00:00:00Z`) / DAY)
      expect(zone.startOf(date)).toBe(there.startOfDay().epochMilliseconds)

      // The same number taken as local time: also one that the change skips or repeats.
      const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('UTC').toPlainDateTime()
      expect(zone.instantOf(instant)).toBe(local.toZonedDateTime(name).epochMilliseconds)
    }),
    { numRuns: 10_000 },
  )
})
