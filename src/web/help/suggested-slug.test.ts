import { expect, it } from 'vitest'
import { suggestedSlug } from './suggested-slug.ts'

it.each([
  ['Can I change my e-mail address?', 'can-i-change-my-e-mail-address'],
  ['J’ai oublié où c’était', 'j-ai-oublie-ou-c-etait'],
  ['هل يوجد مترجم فوري', 'article-1'],
  ['ما هو P1؟', 'article-1'],
  ['', 'article-1'],
  [`${'word '.repeat(20)}`, Array.from({ length: 12 }, () => 'word').join('-')],
])('%s has the address %s', (title, slug) => {
  expect(suggestedSlug(title, 'article-1')).toBe(slug)
  expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
})
