import { questions as searched } from '../search/questions.ts'
import { everyOther, type Question, questionSet } from './question-set.ts'

const others = questionSet('questions', {
  slugsOf: (kind) => {
    throw new Error(`what is ${kind}?`)
  },
  heldOut: everyOther,
})

/** The questions of the search, which have an answer, and those that have none or are about one's own things. */
export const questions: readonly Question[] = [
  ...searched.map(({ locale, words, slugs, heldOut }): Question => ({
    locale,
    words,
    wanted: slugs.length === 0 ? { kind: 'decline', why: 'unanswerable' } : { kind: 'known', slugs, intents: [] },
    heldOut,
  })),
  ...others,
]
