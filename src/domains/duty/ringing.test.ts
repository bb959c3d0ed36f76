import { describe, expect, test } from 'vitest'
import { assign, type Candidate } from './assignment.ts'
import { nextRing, ringsAt } from './ringing.ts'

const pace = { repeatMinutes: 5, callsEach: 3, peopleCalled: 2, administratorCalls: 2 }

test.each([
  ['the first call', 0, 0, false, true, 'next_person'],
  ['nobody to call', 0, 0, false, false, 'administrators'],
  ['not often enough', 1, 2, false, true, 'again'],
  ['often enough', 1, 3, false, true, 'next_person'],
  ['nobody after them', 1, 3, false, false, 'administrators'],
  ['enough people', 2, 3, false, true, 'administrators'],
  ['administrators', 3, 1, true, true, 'again'],
  ['everybody', 3, 2, true, true, 'silence'],
] as const)('%s', (_name, place, calls, administrators, others, then) => {
  expect(nextRing({ place, calls, administrators }, pace, others)).toBe(then)
})

test('calls keep to their plan, and what was missed is not made up for', () => {
  const minute = 60_000
  expect(ringsAt(0, 3_000, pace)).toBe(5 * minute)
  expect(ringsAt(0, 42 * minute, pace)).toBe(47 * minute)
})

describe('a ticket is given', () => {
  const agent = (personId: string, rest: Partial<Candidate> = {}): Candidate => ({
    personId,
    teams: [],
    skills: [],
    languages: [],
    load: 0,
    lastGivenAt: null,
    ...rest,
  })
  const wanted = { teamId: null, category: 'payment', language: 'ar' }
  const arabic = agent('arabic', { languages: ['ar'], skills: ['account'], load: 9, lastGivenAt: 1 })
  const payer = agent('payer', { languages: ['fr'], skills: ['payment'], load: 3, lastGivenAt: 3 })
  const both = agent('both', { languages: ['ar', 'fr'], skills: ['payment'], load: 5, lastGivenAt: 2 })
  const free = agent('free', { load: 7, lastGivenAt: 0, teams: ['billing'] })

  test.each([
    ['the least loaded of those who can', [arabic, payer, both, free], 'least_loaded', 'both', []],
    ['whose turn it is', [arabic, payer, both, free], 'in_turn', 'free', []],
    ['the language before the skill', [arabic, payer], 'least_loaded', 'arabic', ['skill']],
    ['the skill before nobody', [payer], 'least_loaded', 'payer', ['language']],
    [
      'anybody before nobody',
      [agent('x', { languages: ['en'], skills: ['other'] })],
      'in_turn',
      'x',
      ['skill', 'language'],
    ],
  ] as const)('to %s', (_name, candidates, strategy, personId, without) => {
    expect(assign(candidates, wanted, strategy)).toEqual({ personId, without })
  })

  test('within its team while any of it is there, else to anybody; and to nobody if that is the strategy', () => {
    expect(assign([both, free], { ...wanted, teamId: 'billing' }, 'least_loaded')?.personId).toBe('free')
    expect(assign([both, payer], { ...wanted, teamId: 'billing' }, 'least_loaded')).toEqual({
      personId: 'both',
      without: ['team'],
    })
    expect(assign([both], wanted, 'none')).toBeNull()
    expect(assign([], wanted, 'in_turn')).toBeNull()
  })
})
