import { expect, test } from 'vitest'
import { buildIndex, type HelpDocument } from '../help-centre/index.ts'
import { fromMatched, quoteOf } from './from-articles.ts'
import type { Match } from './matching/index.ts'

const article = (slug: string, title: string): HelpDocument => ({
  slug,
  locale: 'en',
  title,
  summary: `Of ${title}.`,
  keywords: [],
  sections: [{ heading: '', text: 'First a sentence. '.repeat(60).trim() }],
})
const index = buildIndex([
  article('withdraw-a-request', 'Taking back'),
  article('attachments', 'Files'),
  article('chat', 'Talking'),
])
/** What a matcher would say of a question without any word of an article. */
const told = (...matches: readonly Match[]) =>
  fromMatched(index, 'zzz', 'en', { match: () => matches.toSorted((a, b) => b.probability - a.probability) })
const match = (meant: string, probability: number, likeness = 0.7): Match => ({ meant, probability, likeness })
const elsewhere = match('elsewhere', 0.001, 0.05)
const slugs = (list: readonly { readonly slug: string }[]) => list.map(({ slug }) => slug)

test('an article that is sure answers alone', () => {
  const { from } = told(match('attachments', 0.97, 0.95), match('chat', 0.002, 0.1), elsewhere)
  expect(slugs(from)).toEqual(['attachments'])
})

test('of two articles that are sure together both are told, likelier first, and named', () => {
  const { from } = told(match('attachments', 0.46), match('chat', 0.5), elsewhere)
  expect(slugs(from)).toEqual(['chat', 'attachments'])
  const quote = quoteOf(from, 'en')
  expect(quote.indexOf('Of Talking.')).toBeLessThan(quote.indexOf('“Files”'))
  expect(quote).toContain('Of Files.')
  expect(quote.length).toBeLessThan(900)
})

test('nothing is told where even two are not sure, and what is near is offered', () => {
  const { from, near } = told(match('attachments', 0.3, 0.3), match('chat', 0.3, 0.3), match('elsewhere', 0.4, 0.6))
  expect(from).toEqual([])
  expect(slugs(near)).toEqual(expect.arrayContaining(['attachments', 'chat']))
})

test('what of one’s own is likeliest is told with its probability, and that of all of it', () => {
  const { own } = told(match('attachments', 0.4), match('own:tickets', 0.3), match('own:unread', 0.2), elsewhere)
  expect(own).toEqual({ probability: 0.5, likeliest: { intent: 'tickets', probability: 0.3 } })
  expect(told(match('attachments', 0.4), elsewhere).own).toEqual({ probability: 0, likeliest: null })
})
