import { expect, test } from 'vitest'
import { newsOf } from './plan-item.ts'

const planned = { state: 'planned', dueOn: '2027-03-01', release: '2.4' } as const

test.each([
  ['nothing that matters', {}, null],
  ['begun', { state: 'in_work' }, null],
  ['shipped', { state: 'shipped', dueOn: '2027-02-01' }, { kind: 'shipped' }],
  ['declined', { state: 'declined' }, { kind: 'declined' }],
  ['another day', { dueOn: '2027-04-01', release: '2.5' }, { kind: 'dated', plannedOn: '2027-04-01' }],
  ['no day any more', { dueOn: null }, { kind: 'undated' }],
  ['another release', { release: '2.5' }, { kind: 'released', release: '2.5' }],
  ['no release any more', { release: null }, null],
] as const)('%s', (_name, change, expected) => {
  expect(newsOf(planned, { ...planned, ...change })).toEqual(expected)
})

test('what has shipped has no news of dates', () => {
  const shipped = { ...planned, state: 'shipped' } as const
  expect(newsOf(shipped, { ...shipped, dueOn: null })).toBeNull()
})
