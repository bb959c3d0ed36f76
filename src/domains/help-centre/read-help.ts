import type { Actor } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import type { Locale } from '../../base/locale.ts'
import { plainHabits } from '../../base/saying.ts'
import { iso } from '../../base/time.ts'
import { publicView } from './public-view.ts'
import { type Article, type Category, inShort, languageFor, type Published } from './published.ts'
import { articleView, categoryView, helpView, inLanguage, readArticleInput, readCategoryInput } from './schemas.ts'

function viewCategory({ articles }: Published, { slug, title, summary, icon }: Category, locale: Locale) {
  const own = [...articles.values()].filter(({ category }) => category === slug)
  return {
    slug,
    title: title[locale],
    summary: summary[locale],
    icon,
    articles: own.map((article) => inShort(article, locale)),
  }
}

/** Every category with its articles, as a table of contents; those in which nothing stands are left out. */
export const readHelp = publicView({
  name: 'help-centre.read-help',
  input: inLanguage,
  output: helpView,
  answer: (published, { locale }) => ({
    categories: published.categories
      .map((category) => viewCategory(published, category, locale))
      .filter(({ articles }) => articles.length > 0),
  }),
})

/** One category with its articles; of a removed one, that to which its articles went. Throws `not_found`. */
export const readCategory = publicView({
  name: 'help-centre.read-category',
  input: readCategoryInput,
  output: categoryView,
  answer(published, { category, locale }) {
    const { categories, moved } = published
    const wanted = moved.get(category) ?? category
    return viewCategory(published, present(categories.find(({ slug }) => slug === wanted)), locale)
  },
})

const digitsOf = (reader: Actor) => (reader.kind === 'person' ? reader.digits : undefined) ?? plainHabits.digits

/**
 * An article, its figures those of the agreement in force; in another language where the one asked for has none. Throws
 * `not_found`.
 */
export const readArticle = publicView({
  name: 'help-centre.read-article',
  input: readArticleInput,
  output: articleView,
  answer(published, { slug, locale }, reader) {
    const article = present(published.articles.get(slug))
    const language = languageFor(article, locale)
    const { html, headings } = published.rendered(article, language, digitsOf(reader))
    const category = present(published.categories.find(({ slug: own }) => own === article.category))
    return {
      ...inShort(article, locale),
      category: { slug: category.slug, title: category.title[locale] },
      html,
      headings: [...headings],
      related: relatedTo(published, article).map((one) => inShort(one, locale)),
      publishedAt: iso(present(article.texts[language]).publishedAt),
      verifiedAt: article.verifiedAt === null ? null : iso(article.verifiedAt),
    }
  },
})

const mostRelated = 4

/** Those that its authors name, then neighbours in its category, until there are a few. */
function relatedTo({ articles }: Published, { slug, related, category }: Article): Article[] {
  const named = related.map((one) => articles.get(one)).filter((one) => one !== undefined)
  const near = [...articles.values()].filter((one) => one.category === category)
  return [...new Set([...named, ...near])]
    .filter((one) => one.slug !== slug)
    .slice(0, Math.max(3, Math.min(named.length, mostRelated)))
}
