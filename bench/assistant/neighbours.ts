import { bySlugs, questionSet } from './question-set.ts'

/**
 * An eighth set, in Arabic and French, written and labelled as the seventh was. It was first asked when all that
 * the assistant knew had been decided; what it missed was seen afterwards.
 */
export const neighbours = questionSet('neighbours', bySlugs)
