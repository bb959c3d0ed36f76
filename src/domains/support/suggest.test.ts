import { expect, test } from 'vitest'
import type { Category, Impact, Priority } from './priority.ts'
import { suggest } from './suggest.ts'

type Case = readonly [words: string, impact: Impact, category: Category, priority: Priority]
const cases: readonly Case[] = [
  ['The platform is down since this morning', 'cannot_continue', 'platform', 1],
  ['La plateforme est inaccessible', 'cannot_continue', 'platform', 1],
  ['المنصّة متوقفة منذ الصباح', 'cannot_continue', 'platform', 1],
  ['Nobody gets in', 'nothing_works', 'platform', 1],
  ['My payment failed twice', 'hindered', 'payment', 1],
  ['Le paiement par carte est refusé', 'cannot_continue', 'payment', 1],
  ['فشل الدفع بالبطاقة', 'cannot_continue', 'payment', 1],
  ['I cannot send my request', 'hindered', 'requests', 2],
  ['Impossible d’envoyer ma demande', 'cannot_continue', 'requests', 2],
  ['لا أستطيع إرسال الطلب', 'cannot_continue', 'requests', 2],
  ['The page is very slow', 'hindered', 'performance', 3],
  ['Les pages sont lentes', 'hindered', 'performance', 3],
  ['الصفحة بطيئة جدا', 'hindered', 'performance', 3],
  ['I cannot sign in', 'cannot_continue', 'account', 3],
  ['A button overlaps the text', 'hindered', 'interface', 3],
  ['I would like a dark theme', 'no_harm', 'wish', 4],
  ['J’aimerais exporter mes factures', 'no_harm', 'wish', 4],
  ['أقترح إضافة تقويم', 'no_harm', 'wish', 4],
  ['How do I pay an invoice?', 'no_harm', 'question', 4],
  ['كيف أغيّر لغتي؟', 'no_harm', 'question', 4],
]

test.each(cases)('“%s” with %s is %s, P%i', (subject, impact, category, priority) => {
  expect(suggest({ subject, body: '', impact })).toMatchObject({ category, priority })
})

test('says what it went by: words as they were written, the place, the impact', () => {
  expect(suggest({ subject: 'Le Paiement échoue', body: '', impact: 'hindered' }).marks).toEqual([
    { kind: 'word', word: 'Paiement', means: 'topic' },
    { kind: 'word', word: 'échoue', means: 'trouble' },
  ])
  expect(suggest({ subject: 'It fails', body: '', impact: 'hindered', page: '/requests/new' })).toMatchObject({
    category: 'requests',
    marks: [
      { kind: 'place', page: '/requests/new' },
      { kind: 'word', word: 'fails' },
    ],
  })
})

test.each<[Category, Impact, Priority]>([
  ['payment', 'no_harm', 4],
  ['payment', 'hindered', 1],
  ['interface', 'nothing_works', 1],
  ['wish', 'hindered', 4],
])('a chosen %s with %s is P%i', (category, impact, priority) => {
  expect(suggest({ subject: 'Hello', body: '', impact, category })).toMatchObject({ category, priority })
})
