import { expect, test } from 'vitest'
import { appointmentState, isChangeable, isWorthReminding } from './appointment.ts'
import { isReopenable } from './completion.ts'

const at = (text: string) => Temporal.Instant.from(`2026-11-24T${text}Z`)
const proposed = { proposedBy: 'x', startsAt: at('10:00'), endsAt: at('11:00'), acceptedAt: null, cancelledAt: null }
const accepted = { ...proposed, acceptedAt: at('08:00') }
const cancelled = { ...accepted, cancelledAt: at('09:00') }

test.each([
  ['before', '09:59:59.999', 'proposed', 'accepted', true],
  ['at its beginning', '10:00', 'expired', 'accepted', false],
  ['during', '10:30', 'expired', 'accepted', false],
  ['at its end', '11:00', 'expired', 'held', false],
] as const)('%s', (_, time, whenProposed, whenAccepted, changeable) => {
  const now = at(time)
  expect(appointmentState(proposed, now)).toBe(whenProposed)
  expect(appointmentState(accepted, now)).toBe(whenAccepted)
  expect(appointmentState(cancelled, now)).toBe('cancelled')
  expect(isChangeable(proposed, now)).toBe(changeable)
  expect(isChangeable(accepted, now)).toBe(changeable)
  expect(isChangeable(cancelled, now)).toBe(false)
})

test.each([
  ['hour', '08:59:59.999', true],
  ['hour', '09:00', false],
  ['day', '08:00', false],
] as const)('the %s before, accepted at %s: worth reminding %s', (ahead, acceptedAt, worth) => {
  expect(isWorthReminding(proposed.startsAt, at(acceptedAt), ahead)).toBe(worth)
})

test.each([
  ['2026-12-08T12:00:00Z', true],
  ['2026-12-08T12:00:00.001Z', false],
])('fourteen days after a completion, at %s: reopenable %s', (now, reopenable) => {
  expect(isReopenable(at('12:00'), 14, Temporal.Instant.from(now))).toBe(reopenable)
  expect(isReopenable(null, 14, Temporal.Instant.from(now))).toBe(false)
})
