import { questionSet } from './question-set.ts'

/**
 * A third set, by somebody who neither wrote the articles nor how they are asked for: all of it is held out. Articles
 * are named in the line itself, with commas between them.
 */
export const strangers = questionSet('strangers', {
  slugsOf: (slugs) => slugs.split(',').map((slug) => slug.trim()),
  heldOut: () => true,
})
