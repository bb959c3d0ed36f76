import { publicView } from './public-view.ts'
import { search } from './retrieval/index.ts'
import { helpHits, searchHelpInput } from './schemas.ts'

/** The articles that somebody means, best first, with the words marked that they were found by. */
export const searchHelp = publicView({
  name: 'help-centre.search-help',
  input: searchHelpInput,
  output: helpHits,
  answer: (published, { q, locale, limit }) => ({
    items: search(published.index(), { query: q, locale, limit }).map(({ slug, locale: language, title, excerpt }) => {
      const category = published.articles.get(slug)?.category
      const named = published.categories.find(({ slug: own }) => own === category)
      return { slug, locale: language, title, excerpt, category: named?.title[locale] ?? '' }
    }),
  }),
})
