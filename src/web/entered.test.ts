import { expect, it } from 'vitest'
import { localPath } from './entered.ts'

it.each([
  ['/requests/1?tab=messages', '/requests/1?tab=messages'],
  ['/', '/'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example/', '/'],
  ['/\t/elsewhere.example', '/'],
  ['/\n\\elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
  ['requests', '/'],
  ['', '/'],
  [null, '/'],
])('goes on from %j to %j', (wish, path) => {
  expect(localPath(wish)).toBe(path)
})
