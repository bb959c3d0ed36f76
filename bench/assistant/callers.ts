import { bySlugs, questionSet } from './question-set.ts'

/**
 * A seventh set, a hand for each language and two for French, none of which knew how articles are asked for or the
 * other sets; its questions were labelled after they were written, by the articles' whole text, and not reworded. It
 * was first asked when all had been decided; then articles said more, and its labels were brought up to date by a hand
 * that saw no answers.
 */
export const callers = questionSet('callers', bySlugs)
