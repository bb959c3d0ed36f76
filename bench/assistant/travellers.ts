import { bySlugs, questionSet } from './question-set.ts'

/**
 * A tenth set, in three languages. What its hand had found that no article said was known before it was first asked,
 * and some of it was written; its labels follow that, by a hand that saw no answers.
 */
export const travellers = questionSet('travellers', bySlugs)
