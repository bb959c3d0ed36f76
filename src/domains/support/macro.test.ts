import { expect, test } from 'vitest'
import { fillIn, unknownVariables } from './macro.ts'

const values = {
  requester: 'سارة {agent}',
  agent: 'Omar',
  number: 'T-2026-000123',
  subject: 'Slow',
  answer_due: '9:00',
  solution_due: '',
}

test.each([
  ['Dear {requester},', 'Dear سارة {agent},'],
  ['{number}: {number}', 'T-2026-000123: T-2026-000123'],
  ['{ requester } {Requester} {}', '{ requester } {Requester} {}'],
  ['Until {answer_due}{solution_due}.', 'Until 9:00.'],
  ['$& {subject}', '$& Slow'],
])('%s', (text, filled) => {
  expect(fillIn(text, values)).toBe(filled)
})

test.each([
  ['{requester}, {agent}', []],
  ['{name} and {name} and {}', ['name', '']],
  ['a { b } c', []],
])('%s: unknown %s', (text, unknown) => {
  expect(unknownVariables(text)).toEqual(unknown)
})
