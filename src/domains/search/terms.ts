import { fold, spell } from '../../base/folding.ts'
import { vectorOf } from '../../base/search-words.ts'
import type { Findable } from './findable.ts'

/** The tsvector of a thing, as PostgreSQL reads it. */
export const termsOf = ({ names, about, texts }: Pick<Findable, 'names' | 'about' | 'texts'>): string =>
  vectorOf([
    { weight: 'A', parts: names },
    { weight: 'B', parts: about },
    { weight: 'D', parts: texts },
  ])

/** What is compared where no word was met: what a thing is called and whom it concerns. */
export const spellingOf = ({ names, about }: Pick<Findable, 'names' | 'about'>): string =>
  [...new Set([...names, ...about].map((text) => spell(fold(text))))].join(' ').slice(0, 2_000)
