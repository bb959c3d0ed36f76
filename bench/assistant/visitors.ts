import { bySlugs, questionSet } from './question-set.ts'

/**
 * A sixth set, a hand for each language, none of which knew how articles are asked for or the other sets; its
 * questions were labelled after they were written and not reworded. It was asked once, when all that the assistant knows
 * had been decided, and nothing was tuned on it.
 */
export const visitors = questionSet('visitors', bySlugs)
