import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, rank } from './ranking.ts'

const somebody: Candidate = {
  personId: 'b',
  specialtyMatch: 'exact',
  absent: false,
  open: 1,
  loadLimit: 5,
  offered: 10,
  answeredInTime: 8,
}

const order = (...candidates: Candidate[]) => rank(candidates).map(({ personId }) => personId)

test.each<[string, Partial<Candidate>, Partial<Candidate>]>([
  [
    'the specialty itself before the one above it',
    { open: 4, answeredInTime: 0 },
    { specialtyMatch: 'parent', open: 0, answeredInTime: 10 },
  ],
  ['free capacity', { open: 0 }, { open: 4 }],
  ['share of the limit, not its count', { open: 2, loadLimit: 10 }, { open: 1, loadLimit: 2 }],
  ['a better record', { answeredInTime: 10 }, { answeredInTime: 5 }],
  ['a long good record before no record', { answeredInTime: 10 }, { offered: 0, answeredInTime: 0 }],
  ['no record before a bad one', { offered: 0, answeredInTime: 0 }, { answeredInTime: 2 }],
  [
    'one slip among two weighs less than ten among twenty',
    { offered: 1, answeredInTime: 0 },
    { offered: 20, answeredInTime: 0 },
  ],
  ['the id where all is equal', { personId: 'a' }, {}],
])('%s', (_, better, worse) => {
  const first = { ...somebody, personId: 'x', ...better }
  const second = { ...somebody, personId: 'w', ...worse }
  const expected = better.personId === undefined ? ['x', 'w'] : ['a', 'w']
  expect(order(first, second)).toEqual(expected)
  expect(order(second, first)).toEqual(expected)
})

test('who is away or full is not offered anything', () => {
  expect(order({ ...somebody, absent: true }, { ...somebody, personId: 'c', open: 5 })).toEqual([])
})

test('says why, with the counts behind it', () => {
  expect(rank([somebody])).toEqual([
    {
      personId: 'b',
      reasons: [
        { kind: 'specialty', match: 'exact' },
        { kind: 'load', open: 1, limit: 5 },
        { kind: 'record', answeredInTime: 8, offered: 10 },
      ],
    },
  ])
})

const candidate = fc
  .record({
    personId: fc.uuid(),
    specialtyMatch: fc.constantFrom('exact' as const, 'parent' as const),
    absent: fc.boolean(),
    open: fc.nat(12),
    loadLimit: fc.integer({ min: 1, max: 10 }),
    offered: fc.nat(50),
    answeredInTime: fc.nat(50),
  })
  .map((drawn) => ({ ...drawn, answeredInTime: Math.min(drawn.answeredInTime, drawn.offered) }))
const candidates = fc.uniqueArray(candidate, { selector: ({ personId }) => personId, maxLength: 20 })

const runs = { numRuns: 2_000 }

test('ranks exactly those who are there and below their limit, each once', () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const fit = all.filter(({ absent, open, loadLimit }) => !absent && open < loadLimit)
      expect(order(...all).toSorted()).toEqual(fit.map(({ personId }) => personId).toSorted())
    }),
    runs,
  )
})

test('does not depend on the order of the question', () => {
  fc.assert(
    fc.property(candidates, (all) => {
      expect(order(...all.toReversed())).toEqual(order(...all))
    }),
    runs,
  )
})

test('nobody falls behind by answering in time, or by having less to do', () => {
  fc.assert(
    fc.property(candidates, candidate, (all, one) => {
      const others = all.filter(({ personId }) => personId !== one.personId)
      const place = (changed: Candidate) => order(...others, changed).indexOf(changed.personId)
      const before = place(one)
      fc.pre(before >= 0)
      expect(place({ ...one, offered: one.offered + 1, answeredInTime: one.answeredInTime + 1 })).toBeLessThanOrEqual(
        before,
      )
      expect(place({ ...one, offered: one.offered + 1 })).toBeGreaterThanOrEqual(before)
      expect(place({ ...one, open: Math.max(0, one.open - 1) })).toBeLessThanOrEqual(before)
      expect(place({ ...one, specialtyMatch: 'exact' })).toBeLessThanOrEqual(before)
    }),
    runs,
  )
})

test('who takes part changes nothing between the others', () => {
  fc.assert(
    fc.property(candidates, candidate, (all, one) => {
      const others = all.filter(({ personId }) => personId !== one.personId)
      expect(order(...others, one).filter((personId) => personId !== one.personId)).toEqual(order(...others))
    }),
    runs,
  )
})
