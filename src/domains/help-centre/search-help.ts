import { type Actor, hasRole, isOperator } from '../../base/actor.ts'
import { publicView } from './public-view.ts'
import { search } from './retrieval/index.ts'
import { helpHits, searchHelpInput } from './schemas.ts'
import type { Audience } from './words.ts'

/** Whether an article is written for somebody like the reader. */
const isFor: Record<Audience, (reader: Actor) => boolean> = {
  everyone: () => true,
  client: (reader) => hasRole(reader, 'client'),
  consultant: (reader) => hasRole(reader, 'consultant'),
  operator: isOperator,
}

/** So many are ranked before those of other audiences are left out. */
const ranked = 30

/** The articles that somebody means, best first, with the words marked that they were found by. */
export const searchHelp = publicView({
  name: 'help-centre.search-help',
  input: searchHelpInput,
  output: helpHits,
  answer: ({ articles, categories, index }, { q, locale, limit, own }, reader) => ({
    items: search(index(), { query: q, locale, limit: own ? ranked : limit })
      .flatMap(({ slug, locale: language, title, excerpt }) => {
        const article = articles.get(slug)
        if (own && article?.audience.some((one) => isFor[one](reader)) !== true) return []
        const named = categories.find((category) => category.slug === article?.category)
        return [{ slug, locale: language, title, excerpt, category: named?.title[locale] ?? '' }]
      })
      .slice(0, limit),
  }),
})
