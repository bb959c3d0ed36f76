import { bySlugs, questionSet } from './question-set.ts'

/** A ninth set, in three languages, written and labelled as the seventh was. */
export const passers = questionSet('passers', bySlugs)
