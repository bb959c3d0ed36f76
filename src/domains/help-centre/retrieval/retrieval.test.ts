import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../../base/folding.ts'
import { locales } from '../../../base/languages.ts'
import { arabicStem, skeleton } from './arabic.ts'
import { type HelpDocument, buildIndex, passages, search, sectionsOf } from './index.ts'
import { englishSound, englishStem, frenchSound, frenchStem } from './latin.ts'
import { distance, forgiven, neighbourhood } from './misspelling.ts'

const articles: HelpDocument[] = [
  {
    slug: 'password',
    locale: 'ar',
    title: 'كيف أغيّر كلمة المرور؟',
    summary: 'خطوات تغيير كلمة المرور إذا نسيتها.',
    keywords: ['كلمة المرور'],
    sections: [{ heading: 'من صفحة الدخول', text: 'اضغط «نسيت كلمة المرور»، ثم افتح الرسالة التي وصلتك.' }],
  },
  {
    slug: 'appointment',
    locale: 'ar',
    title: 'حجز المواعيد ونقلها',
    summary: 'اقترح موعدًا أو انقله أو ألغه.',
    keywords: [],
    sections: [{ heading: 'نقل الموعد', text: 'افتح الطلب واضغط «نقل الموعد» قبل أن يبدأ.' }],
  },
  {
    slug: 'holidays',
    locale: 'ar',
    title: 'الإجازات الرسمية',
    summary: 'ماذا يحدث للمهل في الأعياد.',
    keywords: ['عيد', 'عطلة'],
    sections: [{ heading: '', text: 'لا تُحسب أيام الأعياد من ساعات العمل.' }],
  },
  {
    slug: 'password',
    locale: 'fr',
    title: 'Changer de mot de passe',
    summary: 'Que faire si vous l’avez oublié.',
    keywords: [],
    sections: [{ heading: '', text: 'Ouvrez la page de connexion, puis « Mot de passe oublié ? ».' }],
  },
  {
    slug: 'appointment',
    locale: 'fr',
    title: 'Prendre rendez-vous',
    summary: 'Proposer, déplacer ou annuler un rendez-vous.',
    keywords: [],
    sections: [{ heading: '', text: 'Ouvrez la demande, puis « Proposer un rendez-vous ».' }],
  },
  {
    slug: 'password',
    locale: 'en',
    title: 'Change your password',
    summary: 'What to do when you have forgotten it.',
    keywords: [],
    sections: [{ heading: '', text: 'Open the sign-in page and press “Forgot password?”.' }],
  },
  {
    slug: 'appointment',
    locale: 'en',
    title: 'Appointments',
    summary: 'Propose, move or cancel an appointment.',
    keywords: [],
    sections: [{ heading: '', text: 'Open the request and press “Propose an appointment”.' }],
  },
]
const index = buildIndex(articles, [{ locale: 'en', words: ['magic word', 'password'] }])
const first = (locale: HelpDocument['locale'], query: string) => search(index, { query, locale, limit: 5 })[0]?.slug

describe('what people type finds what they mean', () => {
  test.each([
    ['ar', 'نسيت الباسوورد', 'password'],
    ['ar', 'كلمه المرر', 'password'],
    ['ar', 'كَلِمَةُ الـمُـرور', 'password'],
    ['ar', 'معادي امتى', 'appointment'],
    ['ar', 'المواع', 'appointment'],
    ['ar', 'ابغى انقل موعدي', 'appointment'],
    ['ar', 'بالعيد تشتغلون', 'holidays'],
    ['fr', 'jai oublié mon mdp', 'password'],
    ['fr', 'MOT DE PASE', 'password'],
    ['fr', "l'annulation d’un rdv", 'appointment'],
    ['fr', 'rendé vou', 'appointment'],
    ['fr', 'نسيت كلمة المرور', 'password'],
    ['en', 'forgoten pasword', 'password'],
    ['en', 'my magic word', 'password'],
    ['en', 'appoi', 'appointment'],
    ['en', 'cancelling appointments', 'appointment'],
  ] as const)('%s: %s', (locale, query, slug) => expect(first(locale, query)).toBe(slug))

  test.each(['zebra xylophone', '', '???', 'recette tarte'])('nothing is like %j', (query) =>
    expect(locales.flatMap((locale) => search(index, { query, locale, limit: 5 }))).toEqual([]),
  )

  test('a passage is the section that answers, and is surer of what is all met', () => {
    const [sure] = passages(index, { query: 'كيف انقل موعدي', locale: 'ar', limit: 3 })
    expect(sure).toMatchObject({ slug: 'appointment', heading: 'نقل الموعد' })
    const [unsure] = passages(index, {
      query: 'the appointment of the prime minister of France',
      locale: 'en',
      limit: 3,
    })
    expect(unsure?.confidence ?? 0).toBeLessThan(0.5)
    expect(sure?.confidence).toBeGreaterThan(2 * (unsure?.confidence ?? 0))
  })
})

test.each([
  ['التذكرة', 'تذكرتي'],
  ['استشارات', 'الاستشارة'],
  ['وبالمستشارين', 'مستشار'],
  ['إشعاراتي', 'اشعار'],
  ['مسؤول', 'المسئول'],
])('%s and %s have one stem', (one, other) => expect(arabicStem(fold(one))).toBe(arabicStem(fold(other))))

test.each([
  ['مواعيد', 'موعد'],
  ['عقود', 'العقد'],
  ['تذاكر', 'تذكرة'],
  ['ردود', 'يرد'],
  ['معاد', 'موعد'],
])('%s and %s have one skeleton', (one, other) =>
  expect(skeleton(arabicStem(fold(one)))).toBe(skeleton(arabicStem(fold(other)))),
)

test.each([
  ['annuler', 'annulation', frenchStem],
  ['annulée', 'annulé', frenchStem],
  ['consultants', 'consultant', frenchStem],
  ['cancelled', 'cancellation', englishStem],
  ['replies', 'reply', englishStem],
  ['kestion', 'question', frenchSound],
  ['fone', 'phone', englishSound],
])('%s and %s meet', (one, other, meet) => expect(meet(fold(one))).toBe(meet(fold(other))))

describe('errors in typing', () => {
  const words = fc.array(fc.string({ minLength: 4, maxLength: 12, unit: fc.constantFrom(...'abcdeابتثم') }), {
    minLength: 1,
    maxLength: 30,
  })

  test('one error in any word is found', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (known, which, where) => {
        const word = known[which % known.length] ?? ''
        const at = where % word.length
        const broken = word.slice(0, at) + word.slice(at + 1)
        const near = neighbourhood(known).near(broken)
        fc.pre(forgiven(broken) > 0)
        expect(near.length).toBeGreaterThan(0)
      }),
      { numRuns: 50 },
    )
  })
  test('distance is the same both ways and none for the same word', () => {
    const word = fc.string({ maxLength: 8 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(distance(one, other, 3)).toBe(distance(other, one, 3))
        expect(distance(one, one, 3)).toBe(0)
      }),
      { numRuns: 100 },
    )
  })
  test.each([
    ['ab', 'ba', 1],
    ['password', 'pasword', 1],
    ['abcdef', 'uvwxyz', 3],
  ])('%s to %s: %d', (one, other, errors) => expect(distance(one, other, 2)).toBe(errors))
})

test('whatever is typed is answered, with marks inside the text and in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom(...locales), (query, locale) => {
      for (const { title, excerpt } of search(index, { query, locale, limit: 3 })) {
        for (const { text, marks } of [title, excerpt]) {
          let last = 0
          for (const [start, end] of marks) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
          expect(last).toBeLessThanOrEqual(text.length)
        }
      }
      for (const { confidence } of passages(index, { query, locale, limit: 3 })) {
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 150 },
  )
})

test('Markdown is read as its words', () => {
  const markdown =
    'First *words*.\n\n## A **bold** heading\n\n- [A link](/requests) and `code`\n\n| a | b |\n|---|---|\n| 1 | 2 |'
  expect(sectionsOf(markdown)).toEqual([
    { heading: '', text: 'First words.' },
    { heading: 'A bold heading', text: '- A link and code\n\na · b\n\n1 · 2' },
  ])
})
