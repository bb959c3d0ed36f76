import { bySlugs, questionSet } from './question-set.ts'

/**
 * An eighth set, in Arabic and French, written and labelled as the seventh was. It was asked once, when all that the
 * assistant knows had been decided, and nothing was tuned on it.
 */
export const neighbours = questionSet('neighbours', bySlugs)
