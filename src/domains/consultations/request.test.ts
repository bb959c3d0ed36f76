import { expect, test } from 'vitest'
import { afterRefusal, allows, type RequestStep, requestStates, steps } from './request.ts'

const statesFor = (step: RequestStep) => requestStates.filter((state) => allows(step, state))

test('the client may withdraw until acceptance', () => {
  expect(statesFor('withdraw')).toEqual(['offered', 'on_board', 'awaiting_choice'])
})

test('what is withdrawn stays so', () => {
  expect(Object.values(steps).flatMap(({ from }) => from)).not.toContain('withdrawn')
})

test('an offer is accepted, and the board picked from, in its own state alone', () => {
  expect(statesFor('accept')).toEqual(['offered'])
  expect(statesFor('pickUp')).toEqual(['on_board'])
})

test.each([
  ['board', true, 'list'],
  ['board', false, 'list'],
  ['next_best', true, 'offer'],
  ['next_best', false, 'list'],
  ['ask_client', true, 'ask'],
  ['ask_client', false, 'ask'],
] as const)('after a refusal with fallback %s, next best there: %s, it is to %s', (fallback, nextBest, step) => {
  expect(afterRefusal(fallback, nextBest)).toBe(step)
})
