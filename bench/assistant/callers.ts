import { bySlugs, questionSet } from './question-set.ts'

/**
 * A seventh set, a hand for each language and two for French, none of which knew how articles are asked for or the
 * other sets; its questions were labelled after they were written, by the articles' whole text, and not reworded. It
 * was asked once, when all that the assistant knows had been decided, and nothing was tuned on it.
 */
export const callers = questionSet('callers', bySlugs)
