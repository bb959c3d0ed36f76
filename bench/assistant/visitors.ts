import { bySlugs, questionSet } from './question-set.ts'

/**
 * A sixth set, a hand for each language, none of which knew how articles are asked for or the other sets; its
 * questions were labelled after they were written and not reworded. It was first asked when all that the assistant knew
 * had been decided; what it missed was seen afterwards.
 */
export const visitors = questionSet('visitors', bySlugs)
