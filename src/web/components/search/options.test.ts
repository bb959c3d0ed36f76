import { expect, test } from 'vitest'
import type { SearchPage } from '../../../domains/search/schemas.ts'
import { groupsOf } from './options.ts'

const plain = (text: string) => ({ text, marks: [] })
const ways = [
  { href: '/requests', label: 'My requests', keys: ['g', 'r'] },
  { href: '/account', label: 'Account', keys: [] },
]
const recent = [{ href: '/requests/1', title: 'A lease' }]
const hit = {
  kind: 'request',
  id: '1',
  own: true,
  title: plain('A lease'),
  detail: null,
  number: 'R-2026-000001',
} as const
const answer: SearchPage = { items: [hit], next: 'more', similar: false }
const articles = [
  { slug: 'sign-in', locale: 'en', title: plain('I cannot sign in'), excerpt: plain(''), category: 'Account' },
] as const
const hrefs = (of: Parameters<typeof groupsOf>[0]) => groupsOf(of).map(({ options }) => options.map(({ href }) => href))

test('before anything is typed: what was found lately, and everywhere one can go', () => {
  const none = { asked: '', answer: null, articles: [], ways }
  expect(hrefs({ ...none, recent })).toEqual([['/requests/1'], ['/requests', '/account']])
  expect(hrefs({ ...none, recent: [] })).toEqual([['/requests', '/account']])
})

test('then one’s own things, all of them, help, and the ways whose names have the words', () => {
  expect(hrefs({ asked: 'request', answer, articles, recent, ways })).toEqual([
    ['/requests/1'],
    ['/search?q=request'],
    ['/en/help/articles/sign-in'],
    ['/requests'],
  ])
})
