import { bySlugs, questionSet } from './question-set.ts'

/**
 * A third set, by somebody who neither wrote the articles nor how they are asked for. Its lines were not tuned on, but
 * its figures and what was missed in it were seen while more ways of asking were gathered.
 */
export const strangers = questionSet('strangers', bySlugs)
