import { expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { play, StagedClock, type Story } from './stage.ts'

const at = (minute: number) => Temporal.Instant.fromEpochMilliseconds(minute * 60_000)

test('stories are played side by side, in the order of their instants', async () => {
  const clock = new StagedClock(at(0))
  const told: string[] = []
  async function* story(name: string, minutes: readonly number[]): Story {
    for (const minute of minutes) {
      yield at(minute)
      const now: Instant = await clock.now()
      told.push(`${name} ${now.epochMilliseconds / 60_000}`)
    }
  }
  await play([story('slow', [10, 30]), story('quick', [5, 20, 40]), story('silent', [])], (instant) => {
    clock.moveTo(instant)
    return Promise.resolve()
  })
  expect(told).toEqual(['quick 5', 'slow 10', 'quick 20', 'slow 30', 'quick 40'])
})
