import { bySlugs, questionSet } from './question-set.ts'

/**
 * A ninth set, in three languages, written and labelled as the seventh was. What it asked in vain was then written, and
 * its labels brought up to date by a hand that saw no answers.
 */
export const passers = questionSet('passers', bySlugs)
