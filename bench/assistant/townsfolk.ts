import { bySlugs, questionSet } from './question-set.ts'

/** A twelfth set, in three languages, written and labelled as the seventh was, and asked when all had been decided. */
export const townsfolk = questionSet('townsfolk', bySlugs)
