import { bySlugs, questionSet } from './question-set.ts'

/** An eleventh set, in three languages, written and labelled as the seventh was, and asked when all had been decided. */
export const arrivals = questionSet('arrivals', bySlugs)
