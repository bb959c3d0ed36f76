import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision, DocumentKind } from './schemas.ts'
import { dayOf, documentState, dueWarning, endOfDay, proven, requirementsOf, stateOf } from './verification.ts'

const at = (text: string) => Temporal.Instant.from(text)
const today = '2026-11-22'
const now = at('2026-11-22T06:00:00Z')

const law = { id: 'law', parentId: null, licenceRequired: true }
const labour = { id: 'labour', parentId: 'law', licenceRequired: true }
const finance = { id: 'finance', parentId: null, licenceRequired: false }
const audit = { id: 'audit', parentId: 'finance', licenceRequired: true }
const tax = { id: 'tax', parentId: 'finance', licenceRequired: false }

const accepted = (kind: DocumentKind, expiresOn: string | null, specialtyId: string | null = null) => ({
  kind,
  specialtyId,
  expiresOn,
  acceptedAt: now,
})

describe('days are Saudi days', () => {
  test.each([
    ['2026-11-22T20:59:59.999Z', '2026-11-22'],
    ['2026-11-22T21:00:00Z', '2026-11-23'],
  ])('%s falls on %s', (instant, day) => expect(dayOf(at(instant))).toBe(day))

  test('a day ends where the next begins', () => {
    expect(endOfDay('2026-11-22').toString()).toBe('2026-11-22T21:00:00Z')
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), (date) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(date.getTime())
        const end = endOfDay(dayOf(instant))
        expect(Temporal.Instant.compare(end, instant)).toBe(1)
        expect(dayOf(end.subtract({ milliseconds: 1 }))).toBe(dayOf(instant))
      }),
    )
  })
})

describe('what must be proven', () => {
  test.each([
    ['no licence where none is required', [tax], ['identity']],
    ['a licence for each profession', [labour, audit], ['identity', 'labour', 'audit']],
    ['one licence for a profession and what is below it', [law, labour], ['identity', 'law']],
    ['a licence below a specialty that needs none', [finance, audit], ['identity', 'audit']],
  ])('%s', (_what, specialties, expected) => {
    const found = requirementsOf(specialties).map((one) => (one.kind === 'identity' ? one.kind : one.specialtyId))
    expect(found).toEqual(expected)
  })

  test.each([
    ['nothing accepted', [tax], [{ ...accepted('identity', '2030-01-01'), acceptedAt: null }], null],
    ['an identity', [tax], [accepted('identity', '2030-01-01')], '2030-01-01'],
    ['an identity that expires today', [tax], [accepted('identity', today)], today],
    ['an identity that expired yesterday', [tax], [accepted('identity', '2026-11-21')], null],
    ['an identity without a day', [tax], [accepted('identity', null)], null],
    [
      'the identity that lasts longest',
      [tax],
      [accepted('identity', '2027-01-01'), accepted('identity', '2029-01-01')],
      '2029-01-01',
    ],
    [
      'the earliest of what is required',
      [labour],
      [accepted('identity', '2030-01-01'), accepted('licence', '2027-05-05', 'labour')],
      '2027-05-05',
    ],
    [
      'a licence of the profession above',
      [labour],
      [accepted('identity', '2030-01-01'), accepted('licence', '2028-01-01', 'law')],
      '2028-01-01',
    ],
    [
      'a licence of another profession',
      [labour],
      [accepted('identity', '2030-01-01'), accepted('licence', '2028-01-01', 'audit')],
      null,
    ],
    [
      'what is not required does not count',
      [tax],
      [accepted('identity', '2030-01-01'), accepted('qualification', '2026-12-01')],
      '2030-01-01',
    ],
  ])('%s', (_what, specialties, documents, expected) => {
    const { missing, longestExpiry } = proven(specialties, documents, today)
    expect(longestExpiry).toBe(expected)
    expect(missing.length > 0).toBe(expected === null)
  })
})

describe('where a consultant stands', () => {
  const later = now.add({ milliseconds: 1 })
  test.each<[string, boolean, Decision | null, Temporal.Instant | null, string]>([
    ['has begun', false, null, null, 'preparing'],
    ['has asked', true, null, null, 'awaiting'],
    ['verified', false, 'verified', later, 'verified'],
    ['verified and asking anew', true, 'verified', later, 'verified'],
    ['ended at this very instant', false, 'verified', now, 'expired'],
    ['ended, and nobody has taken note', true, 'verified', now, 'awaiting'],
    ['expired', false, 'expired', null, 'expired'],
    ['refused', false, 'refused', null, 'refused'],
    ['refused and asking again', true, 'refused', null, 'awaiting'],
    ['withdrawn', false, 'withdrawn', null, 'withdrawn'],
  ])('%s', (_what, waits, lastDecision, verifiedUntil, expected) => {
    expect(stateOf({ awaitingSince: waits ? now : null, lastDecision, verifiedUntil }, now)).toBe(expected)
  })

  test.each([
    ['2026-11-22', true, 'accepted'],
    ['2026-11-21', true, 'expired'],
    [null, true, 'accepted'],
    [null, false, 'awaiting'],
  ])('a document that expires on %s (accepted: %s) is %s', (expiresOn, isAccepted, expected) => {
    expect(documentState({ expiresOn, acceptedAt: isAccepted ? now : null, refusedAt: null }, today)).toBe(expected)
  })
})

describe('warnings', () => {
  const hours = (count: number) => now.add({ hours: count })
  test.each([
    ['31 days before', hours(31 * 24), null, null],
    ['30 days before, to the millisecond', hours(30 * 24), null, 30],
    ['29 days before, warned', hours(29 * 24), 30, null],
    ['7 days before, warned of 30', hours(7 * 24), 30, 7],
    ['5 days before, never warned', hours(5 * 24), null, 7],
    ['5 days before, warned of 7', hours(5 * 24), 7, null],
  ])('%s', (_what, verifiedUntil, warned, expected) => {
    expect(dueWarning(verifiedUntil, warned, now)).toBe(expected)
  })
})
