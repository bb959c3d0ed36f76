import { expect, test } from 'vitest'
import { ownAskedFor } from './own-asked-for.ts'
import { understand } from './understand.ts'

const asked = (question: string, probability: number, intent: 'tickets' | 'unread' | null = null, from = ['chat']) =>
  ownAskedFor(understand(question), {
    own: { probability, likeliest: intent === null ? null : { intent, probability } },
    from: from.map((slug) => ({ slug })),
  })

test('a rule is enough, unless people ask quite otherwise; who names a number asks for that', () => {
  expect(asked('where is my request', 0.2)).toEqual({ intent: 'request_status', told: 'alone' })
  expect(asked('where is my request', 0.05)).toBe(null)
  expect(asked('what of R-2026-000123', 0)).toEqual({ intent: 'request_status', told: 'alone' })
})

test('whoever reads how a thing is in general may want their own', () => {
  expect(asked('when will the lawyer call me', 0.02, null, ['talk-with-your-consultant'])).toEqual({
    intent: 'due',
    told: 'beside',
  })
  expect(asked('xyzzy', 0, null, ['withdraw-a-request'])).toEqual({ intent: 'withdraw_request', told: 'beside' })
})

test.each([
  [0.9, 'alone'],
  [0.6, 'first'],
  [0.3, 'beside'],
] as const)('what is theirs with a probability of %d is told %s', (probability, told) =>
  expect(asked('xyzzy', probability, 'tickets')).toEqual({ intent: 'tickets', told }),
)

test('what is unlikely is not told', () => expect(asked('xyzzy', 0.1, 'unread')).toBe(null))
