import { expect, test } from 'vitest'
import { toPage } from './page.ts'

const same = (row: number) => row
const cursor = (row: number) => String(row)

test.each([
  { rows: [], items: [], next: null },
  { rows: [1, 2], items: [1, 2], next: null },
  { rows: [1, 2, 3], items: [1, 2], next: '2' },
])('of rows $rows a page of two holds $items and goes on at $next', ({ rows, items, next }) => {
  expect(toPage(rows, 2, cursor, same)).toEqual({ items, next })
})
