import { expect, test } from 'vitest'
import { filterFrom, hrefOf } from './filter.ts'

test('an address and its filter say the same', () => {
  const href = hrefOf({ state: 'waiting', priority: 2, overdue: true, following: false, q: 'دفع & more' })
  expect(filterFrom(new URL(href, 'http://here').searchParams)).toEqual({
    state: 'waiting',
    priority: '2',
    overdue: 'true',
    q: 'دفع & more',
  })
  expect(hrefOf({})).toBe('/desk')
  expect(filterFrom(new URLSearchParams('state=&x=1&cursor=2'))).toEqual({})
})
