import { questions as searched } from '../search/questions.ts'
import { bySlugs, everyOther, type Question, questionSet } from './question-set.ts'

const others = questionSet('questions', { ...bySlugs, heldOut: everyOther })

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
