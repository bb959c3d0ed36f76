import { expect, test } from 'vitest'
import { ownAskedFor } from './own-asked-for.ts'
import { understand } from './understand.ts'

const asked = (question: string, probability: number, intent: 'tickets' | 'unread' | null = null) =>
  ownAskedFor(understand(question), {
    own: { probability, likeliest: intent === null ? null : { intent, probability } },
    from: [],
  })

test('a rule is enough, unless people ask quite otherwise; who names a number asks for that', () => {
  expect(asked('where is my request', 0.2)).toEqual({ intent: 'request_status', told: 'alone' })
  expect(asked('where is my request', 0.05)).toBe(null)
  expect(asked('what of R-2026-000123', 0)).toEqual({ intent: 'request_status', told: 'alone' })
})

test.each([
  [0.9, 'alone'],
  [0.6, 'first'],
  [0.3, 'beside'],
] as const)('what is theirs with a probability of %d is told %s', (probability, told) =>
  expect(asked('xyzzy', probability, 'tickets')).toEqual({ intent: 'tickets', told }),
)

test('what is unlikely is not told', () => expect(asked('xyzzy', 0.1, 'unread')).toBe(null))
