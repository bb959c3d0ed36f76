import { describe, expect, it, test } from 'vitest'
import { soundsOfArabizi } from './arabizi.ts'
import { inGeneral } from './general.ts'
import { knowledgeKept } from './keeping.ts'
import { learningFrom, type Matcher, matcherBy, matcherOf, type Way } from './matcher.ts'
import { elsewhere, lessonsIn, waysIn } from './ways.ts'
import { candidatesOf, confidenceOf } from './weigh.ts'

const way = (meant: string, ...asked: string[]): Way[] => asked.map((words) => ({ meant, words, worth: 1 }))
const english: Matcher = matcherOf('en', {
  meanings: [],
  ways: [
    ...way('withdraw', 'cancel my request', 'take back what I asked', 'I changed my mind about the request'),
    ...way('sign-in', 'I forgot my password', 'the password is wrong', 'cannot log in'),
    ...way(elsewhere, 'what is the weather', 'how do I cook rice', 'who won the match'),
  ],
})
const meantBy = (question: string) => english.match(question)[0]?.meant

describe('what is meant', () => {
  test.each([
    ['pls cancel the reqest', 'withdraw'],
    ['forgotten pasword', 'sign-in'],
    ['weather tomorrow', elsewhere],
  ])('%s: %s', (question, meant) => expect(meantBy(question)).toBe(meant))

  it('is told with probabilities that are one together, best first', () => {
    const found = english.match('cancel my request').map(({ probability }) => probability)
    expect(found.reduce((one, other) => one + other, 0)).toBeCloseTo(1)
    expect(found).toEqual(found.toSorted((one, other) => other - one))
  })

  it('of nothing at all is nothing in particular', () => {
    expect(english.match('').every(({ likeness }) => likeness === 0)).toBe(true)
  })
})

test('learning twice from the same ways is learning the same', () => {
  const lessons = { meanings: [], ways: [...way('withdraw', 'cancel my request'), ...way('sign-in', 'cannot log in')] }
  const told = () => matcherOf('en', lessons).match('cancel it, I cannot')
  expect(told()).toEqual(told())
})

test('how a question begins tells, and words that stand one apart', () => {
  const ways = [
    ...way('when', 'when is it open', 'when do you open', 'when are you open', 'when is the desk open'),
    ...way('whether', 'is it open', 'is the desk open', 'are you open', 'do you open'),
  ]
  const { match } = matcherOf('en', { ways, meanings: [] })
  expect([match('when is that open')[0]?.meant, match('is that open')[0]?.meant]).toEqual(['when', 'whether'])
})

test('what is learnt means the same once it was kept', () => {
  const steps = learningFrom('en', {
    ways: [...way('withdraw', 'cancel my request'), ...way('sign-in', 'cancel my password')],
    meanings: [['password', 'secret word']],
  })
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const question = 'cancel that password'
  const kept = matcherBy('en', structuredClone(step.value)).match(question)
  expect(kept).toEqual(matcherBy('en', step.value).match(question))
})

test('the build has learnt from the files as they are', async () => {
  expect((await knowledgeKept('ar'))?.names).toContain(elsewhere)
})

test('Arabic in Latin letters is heard as Arabic is', () => {
  expect(soundsOfArabizi('wel7esab')).toEqual(soundsOfArabizi('hsab'))
  const matcher = matcherOf('ar', {
    ways: [...way('account', 'حسابي مقفل', 'افتح الحساب'), ...way(elsewhere, 'الجو اليوم', 'الجو غدا', 'كيف الجو')],
    meanings: [],
  })
  expect(matcher.match('7sab')[0]?.meant).toBe('account')
})

test('what means the same is asked for by either', () => {
  const meanings = [
    ['ghosted', 'not a word'],
    ['postpone', 'put off'],
  ]
  const lessons = lessonsIn([{ path: 'meanings.en.txt', text: 'ghosted | not a word\npostpone|put off\n' }], 'en')
  expect(lessons.meanings).toEqual(meanings)
  const ways = [...way('silence', 'ghosted', 'he ghosted'), ...way('appointments', 'postpone', 'postpone please')]
  const likeliest = (question: string) => matcherOf('en', { ways, meanings }).match(question)[0]?.meant
  expect([likeliest('not a word'), likeliest('put off')]).toEqual(['silence', 'appointments'])
})

test('ways of asking are read beside the article, and what it says of itself counts for less', () => {
  const texts = [
    { path: 'elsewhere.en.txt', text: 'how is the weather\n\n' },
    {
      path: 'one/en.md',
      text: '---\ntitle: One\nkeywords: first\n---\n\n## Begin\n\nPress it. Then wait {{C4}} more.\n',
    },
    { path: 'one/questions.en.txt', text: 'how do I begin\n' },
    { path: 'one/questions.fr.txt', text: 'comment commencer\n' },
  ]
  const ways = waysIn(texts, 'en')
  expect(ways.filter(({ worth }) => worth === 1)).toEqual([
    ...way(elsewhere, 'how is the weather'),
    ...way('one', 'how do I begin'),
  ])
  expect(ways.filter(({ worth }) => worth < 1).map(({ words }) => words)).toEqual(
    expect.arrayContaining(['One', 'first', 'Press it.']),
  )
})

test('how one asks for one’s own stands below its intent, and an intent that there is not is told', () => {
  const own = (text: string) => waysIn([{ path: 'own.en.txt', text }], 'en')
  expect(own('# tickets\nmy tickets\n\n# unread\nanything new\n')).toEqual([
    ...way('own:tickets', 'my tickets'),
    ...way('own:unread', 'anything new'),
  ])
  expect(() => own('# horses\nmy horse\n')).toThrow('horses')
})

test('in general, one’s own falls to the article that tells it, and what none tells falls away', () => {
  const match = (meant: string, probability: number, likeness = 0) => ({ meant, probability, likeness })
  const matches = [
    match('own:unread', 0.4, 0.9),
    match('own:withdraw_request', 0.3, 0.6),
    match('withdraw-a-request', 0.2, 0.7),
    match('chat', 0.1, 0.2),
  ]
  expect(inGeneral(matches)).toEqual([match('withdraw-a-request', 0.5, 0.7), match('chat', 0.1, 0.2)])
})

describe('how sure it is', () => {
  const passage = (slug: string, confidence: number) => ({ slug, confidence })

  it('goes by words alone where no ways of asking were learnt', () => {
    const candidates = candidatesOf(english.match('the editors wrote this'), [passage('new', 0.8)], () => true)
    const own = candidates.find(({ slug }) => slug === 'new')
    expect(own?.evidence).toBe(null)
    expect(own && confidenceOf(own)).toBe(0.8)
  })

  it('names no article that is not there', () => {
    const candidates = candidatesOf(english.match('cancel my request'), [], (slug) => slug !== 'withdraw')
    expect(candidates.map(({ slug }) => slug)).toEqual(['sign-in'])
  })

  it('goes by ways of asking where they were learnt, whatever words an article has in common with a question', () => {
    const sure = (found: Parameters<typeof candidatesOf>[1]) =>
      candidatesOf(english.match('cancel my request'), found, () => true).map((one) => confidenceOf(one))[0]
    expect(sure([passage('sign-in', 0.8)])).toBe(sure([]))
    expect(sure([])).toBeGreaterThan(0.8)
  })
})
