import { describe, expect, test } from 'vitest'
import { isSupported } from './supported.ts'

const passages = [
  'The consultant answers within 4 business hours. If nobody answers, your request goes to the board. You cannot withdraw a request once it is accepted.',
]

describe('every sentence stands in the passages', () => {
  test.each([
    'The consultant answers within 4 business hours.',
    'Within 4 business hours the consultant answers. If nobody answers, the request goes to the board.',
    'Once it is accepted, you cannot withdraw a request.',
  ])('yes: %s', (text) => expect(isSupported(text, passages)).toBe(true))

  test.each([
    'The consultant answers within 5 business hours.',
    'The consultant answers within 4 business hours. You will be refunded if not.',
    'You can withdraw a request once it is accepted.',
    'We guarantee that you win your case.',
    'Write to admin@example.org: the consultant answers within 4 business hours.',
    'The consultant never answers within 4 business hours.',
    'Your request goes to the board.',
    '',
    '42',
  ])('no: %s', (text) => expect(isSupported(text, passages)).toBe(false))

  test('in Arabic and French', () => {
    const arabic = ['يجيب المستشار خلال 4 ساعات عمل. لا يمكن سحب الطلب بعد قبوله.']
    expect(isSupported('المستشار يجيب خلال ٤ ساعات عمل.', arabic)).toBe(true)
    expect(isSupported('يمكن سحب الطلب بعد قبوله.', arabic)).toBe(false)
    const french = ['Le consultant répond en 4 heures ouvrées. La demande ne peut plus être retirée.']
    expect(isSupported('Le consultant répond en 4 heures ouvrées.', french)).toBe(true)
    expect(isSupported('Le consultant répond en 2 heures ouvrées.', french)).toBe(false)
  })
})
