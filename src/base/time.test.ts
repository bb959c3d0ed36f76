import { describe, expect, test } from 'vitest'
import { instantInput, iso, timeZone } from './time.ts'

describe('iso', () => {
  test.each([
    ['2026-11-29T09:00:00Z', '2026-11-29T09:00:00.000Z'],
    ['2026-11-29T09:00:00.0009Z', '2026-11-29T09:00:00.000Z'],
    ['1969-12-31T23:59:59.9999Z', '1969-12-31T23:59:59.999Z'],
  ])('%s is written %s', (given, written) => {
    expect(iso(Temporal.Instant.from(given))).toBe(written)
  })
})

describe('instantInput', () => {
  test.each([
    ['2026-11-26T17:00:00+03:00', '2026-11-26T14:00:00.000Z'],
    ['2026-11-26T14:00:00Z', '2026-11-26T14:00:00.000Z'],
  ])('%s is read as %s', (given, read) => {
    expect(iso(instantInput.parse(given))).toBe(read)
  })

  test.each(['2026-11-26T14:00:00', '2026-02-30T00:00:00Z', 'tomorrow', ''])('%s is refused', (given) => {
    expect(instantInput.safeParse(given).success).toBe(false)
  })
})

describe('timeZone', () => {
  test.each(['Asia/Riyadh', 'Europe/Paris', 'UTC'])('%s is one', (name) => {
    expect(timeZone.safeParse(name).success).toBe(true)
  })

  test.each(['Asia/Nowhere', '', '../etc'])('%s is none', (name) => {
    expect(timeZone.safeParse(name).success).toBe(false)
  })
})
