import { expect, test } from 'vitest'
import { instantOf, localOf } from './local-time.ts'

test.each([
  ['2026-11-22T09:00', 'Asia/Riyadh', '2026-11-22T06:00:00Z'],
  ['2026-03-29T02:30', 'Europe/Paris', '2026-03-29T01:30:00Z'],
  ['2026-11-22T09:00', 'Asia/Kolkata', '2026-11-22T03:30:00Z'],
])('%s in %s is %s', (local, zone, instant) => {
  expect(instantOf(local, zone)).toBe(instant)
})

test('an instant is shown as that zone’s clocks do', () => {
  expect(localOf('2026-11-22T06:00:00.000Z', 'Asia/Riyadh')).toBe('2026-11-22T09:00')
  expect(localOf('2026-11-22T22:30:00.000Z', 'Asia/Riyadh')).toBe('2026-11-23T01:30')
})

test.each(['', 'tomorrow', '2026-13-01T00:00'])('%j is handed on', (local) => {
  expect(instantOf(local, 'Asia/Riyadh')).toBe(local)
})
