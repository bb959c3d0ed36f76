import { describe, expect, test } from 'vitest'
import { callOrder, onCallAt, onCallBetween, type Plan, turnAt, turnSpan } from './rota.ts'

const rota = { members: ['amal', 'badr', 'dana'], startsOn: '2026-11-22', handoverAt: '09:00', timeZone: 'Asia/Riyadh' }
const instant = (text: string, zone = 'Asia/Riyadh') =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant()
const at = (text: string) => instant(text).epochMilliseconds
const span = (from: string, to: string) => ({ from: at(from), to: at(to) })
const plan = (rest: Partial<Plan> = {}): Plan => ({ rota, overrides: [], absences: [], ...rest })
const told = (given: Plan, from: string, to: string) =>
  onCallBetween(given, span(from, to)).map(({ personId, why, ...rest }) => [
    personId,
    why,
    Temporal.Instant.fromEpochMilliseconds(rest.from).toZonedDateTimeISO('Asia/Riyadh').toPlainDateTime().toString(),
  ])

test.each([
  ['2026-11-22T08:59:59.999', -1],
  ['2026-11-22T09:00', 0],
  ['2026-11-29T08:59', 0],
  ['2026-11-29T09:00', 1],
  ['2027-11-21T09:00', 52],
])('the turn at %s is %i', (when, turn) => {
  expect(turnAt(rota, instant(when))).toBe(turn)
})

test('a week is seven local days, also where the clocks change', () => {
  const paris = { ...rota, startsOn: '2026-10-19', timeZone: 'Europe/Paris' }
  const { from, to } = turnSpan(paris, 0)
  expect((to - from) / 3_600_000).toBe(7 * 24 + 1)
  expect(turnAt(paris, instant('2026-10-26T09:00', 'Europe/Paris'))).toBe(1)
})

describe('who is on call', () => {
  test('in turns, from the day on which the rota begins', () => {
    expect(told(plan(), '2026-11-21T00:00', '2026-12-14T00:00')).toEqual([
      [null, 'nobody', '2026-11-21T00:00:00'],
      ['amal', 'turn', '2026-11-22T09:00:00'],
      ['badr', 'turn', '2026-11-29T09:00:00'],
      ['dana', 'turn', '2026-12-06T09:00:00'],
      ['amal', 'turn', '2026-12-13T09:00:00'],
    ])
  })

  test('whoever stands in, the last made before the first; and gaps where somebody is away', () => {
    const overrides = [
      { id: 'o1', personId: 'dana', madeAt: 1, ...span('2026-11-24T00:00', '2026-11-26T00:00') },
      { id: 'o2', personId: 'badr', madeAt: 2, ...span('2026-11-25T00:00', '2026-11-27T00:00') },
    ]
    const absences = [{ personId: 'amal', ...span('2026-11-23T00:00', '2026-11-28T00:00') }]
    expect(told(plan({ overrides, absences }), '2026-11-22T09:00', '2026-11-29T09:00')).toEqual([
      ['amal', 'turn', '2026-11-22T09:00:00'],
      [null, 'absent', '2026-11-23T00:00:00'],
      ['dana', 'override', '2026-11-24T00:00:00'],
      ['badr', 'override', '2026-11-25T00:00:00'],
      [null, 'absent', '2026-11-27T00:00:00'],
      ['amal', 'turn', '2026-11-28T00:00:00'],
    ])
  })

  test('calls go to whoever is on call, then to the next turns; whoever is away is passed over', () => {
    const absences = [{ personId: 'badr', ...span('2026-11-23T00:00', '2026-11-28T00:00') }]
    expect(callOrder(plan(), at('2026-11-24T00:00'))).toEqual(['amal', 'badr', 'dana'])
    expect(callOrder(plan({ absences }), at('2026-11-24T00:00'))).toEqual(['amal', 'dana'])
    const stands = { id: 'o', personId: 'huda', madeAt: 1, ...span('2026-11-24T00:00', '2026-11-25T00:00') }
    expect(callOrder(plan({ overrides: [stands] }), at('2026-11-24T00:00'))).toEqual(['huda', 'badr', 'dana', 'amal'])
    expect(callOrder(plan({ rota: { ...rota, members: [] } }), at('2026-11-24T00:00'))).toEqual([])
    expect(onCallAt(plan(), at('2026-11-01T00:00')).why).toBe('nobody')
  })
})
