import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { locale, localizedText } from '../../base/locale.ts'
import { isoInstant } from '../../base/time.ts'
import { audiences, voteReasons } from './words.ts'

const kebab = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
export const articleSlug = kebab.max(80).meta({ description: 'Of an article, as in its address' })
export const categorySlug = kebab.max(60)
export const audience = z.enum(audiences)
export const voteReason = z.enum(voteReasons)

export const inLanguage = z.object({ locale })

/** An article where it is only named. */
export const articleInShort = z
  .object({
    slug: z.string(),
    title: z.string(),
    summary: z.string(),
    languages: z.array(locale).meta({ description: 'In which it is published' }),
    language: locale.meta({ description: 'Of title and summary: the one asked for, if there is one' }),
    audience: z.array(audience),
    changedAt: isoInstant,
  })
  .meta({ id: 'HelpArticleInShort' })
export type ArticleInShort = z.infer<typeof articleInShort>

export const categoryView = z
  .object({
    slug: z.string(),
    title: z.string(),
    summary: z.string(),
    icon: z.string().meta({ description: 'Name of a Lucide icon' }),
    articles: z.array(articleInShort),
  })
  .meta({ id: 'HelpCategory' })
export type CategoryView = z.infer<typeof categoryView>

export const helpView = z.object({ categories: z.array(categoryView) }).meta({ id: 'Help' })
export type HelpView = z.infer<typeof helpView>

export const readCategoryInput = z.object({ category: categorySlug, locale })
export const readArticleInput = z.object({ slug: articleSlug, locale })

export const articleView = articleInShort
  .extend({
    category: z.object({ slug: z.string(), title: z.string() }),
    html: z.string().meta({ description: 'Safe to show: nothing in it was typed as HTML' }),
    headings: z.array(z.object({ id: z.string(), text: z.string(), level: z.int() })),
    related: z.array(articleInShort),
    publishedAt: isoInstant,
    verifiedAt: isoInstant.nullable().meta({ description: 'When somebody last made sure that all of it is true' }),
  })
  .meta({ id: 'HelpArticle' })
export type ArticleView = z.infer<typeof articleView>

export const voteInput = z.object({
  slug: articleSlug,
  locale,
  voter: id.optional().meta({ description: 'A number that a browser keeps; whoever is signed in needs none' }),
  helpful: z.boolean(),
  reason: voteReason.nullable().default(null).meta({ description: 'Why it did not help' }),
  comment: z.string().trim().max(1_000).nullable().default(null),
})
export const voteView = z.object({ helpful: z.boolean(), reason: voteReason.nullable() })

/** What the product ships, as it is read from its files. */
export const shippedInput = z.object({
  digest: z.string(),
  categories: z.array(
    z.object({ slug: categorySlug, title: localizedText, summary: localizedText, icon: z.string().max(60) }),
  ),
  articles: z.array(
    z.object({
      slug: articleSlug,
      category: categorySlug,
      audience: z.array(audience).min(1),
      related: z.array(articleSlug).default([]),
      texts: z.partialRecord(
        locale,
        z.object({
          title: z.string().min(1).max(200),
          summary: z.string().max(500),
          keywords: z.array(z.string().max(100)).max(60),
          body: z.string().max(60_000),
        }),
      ),
    }),
  ),
  synonyms: z.array(z.object({ locale, words: z.array(z.string()).min(2).max(20) })).default([]),
})
export type Shipped = z.infer<typeof shippedInput>

/** `[start, end)` of each mark, in UTF-16 units. */
const markedText = z.object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) })
const query = z.string().trim().min(1).max(200)
export const searchHelpInput = z.object({
  q: query,
  locale,
  limit: z.coerce.number().int().min(1).max(30).default(10),
  own: z
    .stringbool()
    .or(z.boolean())
    .default(false)
    .meta({ description: 'Only what is written for the reader, by their roles, or for everyone' }),
})
export const helpHit = z
  .object({
    slug: z.string(),
    locale: locale.meta({ description: 'Of the article: whoever types Arabic finds Arabic' }),
    title: markedText,
    excerpt: markedText,
    category: z.string().meta({ description: 'Its title' }),
  })
  .meta({ id: 'HelpHit' })
export type HelpHit = z.infer<typeof helpHit>
export const helpHits = z.object({ items: z.array(helpHit) })

export const noteUnansweredInput = z.object({ q: query, locale })
export const notedView = z.object({ noted: z.boolean() })
