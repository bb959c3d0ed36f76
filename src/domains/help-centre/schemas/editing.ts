import { z } from 'zod'
import { id } from '../../../base/ids.ts'
import { locale } from '../../../base/locale.ts'
import { pageOf, pageQuery } from '../../../base/page.ts'
import { instantInput, isoInstant } from '../../../base/time.ts'
import { articleSlug, audience, categorySlug, voteReason } from '../schemas.ts'

const person = z.object({ id, name: z.string() })

/** `outdated`: another language says something newer. */
export const textStates = ['missing', 'draft', 'in_review', 'scheduled', 'published', 'outdated'] as const
export const textState = z.enum(textStates)
export type TextState = z.infer<typeof textState>

const languageState = z.object({
  language: locale,
  state: textState,
  drafting: z.boolean().meta({ description: 'Whether a draft waits beside what is published' }),
})

export const editedArticle = z
  .object({
    id,
    slug: z.string(),
    title: z.string(),
    category: z.string(),
    audience: z.array(audience),
    related: z.array(z.string()),
    owner: person.nullable(),
    verifiedAt: isoInstant.nullable(),
    archived: z.boolean(),
    languages: z.array(languageState),
    helpful: z.int(),
    unhelpful: z.int(),
  })
  .meta({ id: 'EditedHelpArticle' })
export type EditedArticle = z.infer<typeof editedArticle>

export const articleNeeds = ['missing', 'outdated', 'draft', 'in_review', 'archived'] as const
export const editedQuery = pageQuery.extend({ needs: z.enum(articleNeeds).optional() })
export const editedPage = pageOf(editedArticle)

export const textView = z.object({
  versionId: id,
  number: z.int(),
  saved: z.int().meta({ description: 'Counts the savings of a draft' }),
  title: z.string(),
  summary: z.string(),
  keywords: z.array(z.string()),
  body: z.string(),
  writtenBy: person.nullable().meta({ description: 'Null: shipped with the product' }),
  changedAt: isoInstant,
  reviewAskedAt: isoInstant.nullable(),
  publishAt: isoInstant.nullable(),
  publishedAt: isoInstant.nullable(),
  supersededAt: isoInstant.nullable(),
})
export type TextView = z.infer<typeof textView>

export const articleId = z.object({ articleId: id })
export const inOneLanguage = articleId.extend({ language: locale })
export const textsView = z
  .object({
    article: editedArticle,
    language: locale,
    draft: textView.nullable(),
    published: textView.nullable(),
    mayPublish: z.boolean().meta({ description: 'Whether the reader may publish the draft' }),
    versions: z.array(textView.omit({ body: true, keywords: true, summary: true })),
    comments: z.array(z.object({ reason: voteReason.nullable(), comment: z.string().nullable(), at: isoInstant })),
  })
  .meta({ id: 'HelpTexts' })
export type TextsView = z.infer<typeof textsView>

const title = z.string().trim().min(1).max(200)
export const createArticleInput = z.object({
  slug: articleSlug,
  category: categorySlug,
  audience: z.array(audience).min(1).max(4),
  language: locale,
  title,
  unansweredId: id.nullable().default(null).meta({ description: 'The search that it will answer' }),
})
export const changeArticleInput = articleId.extend({
  category: categorySlug,
  audience: z.array(audience).min(1).max(4),
  related: z.array(articleSlug).max(10).default([]),
  ownerId: id.nullable().default(null),
})
export const saveDraftInput = inOneLanguage.extend({
  saved: z.coerce.number().int().min(0).meta({ description: 'The saving that was read before editing; 0: none' }),
  title,
  summary: z.string().trim().max(500),
  keywords: z.array(z.string().trim().min(1).max(100)).max(60).default([]),
  body: z.string().max(60_000),
})
export const publishInput = inOneLanguage.extend({
  at: instantInput.nullable().default(null).meta({ description: 'When; null: now' }),
})

/** What an editor is told of a text; nothing of it keeps it from being saved. */
export const warningsView = z.object({
  strayFigures: z.array(z.string()).meta({ description: 'Figures that the agreement in force does not have' }),
  unknownFigures: z.array(z.string()).meta({ description: 'In double braces, and not known' }),
  unknownLinks: z.array(z.string()).meta({ description: 'Articles that are not published' }),
})
export const previewInput = z.object({ language: locale, body: z.string().max(60_000) })
export const previewView = z
  .object({ html: z.string(), warnings: warningsView, figures: z.record(z.string(), z.string()) })
  .meta({ id: 'HelpPreview' })
export type PreviewView = z.infer<typeof previewView>

export const versionInput = z.object({ versionId: id })
export const differenceLine = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })
export const versionView = z
  .object({
    text: textView,
    language: locale,
    articleId: id,
    difference: z.array(differenceLine).meta({ description: 'From this version to what is read now, or is drafted' }),
  })
  .meta({ id: 'HelpVersion' })

export const synonymView = z.object({ id, language: locale, words: z.array(z.string()), shipped: z.boolean() })
export const synonymList = z.object({ items: z.array(synonymView) })
export const putSynonymInput = z.object({
  language: locale,
  words: z.array(z.string().trim().min(1).max(80)).min(2).max(20),
})
export const changeSynonymInput = putSynonymInput.extend({ synonymId: id })
export const synonymId = z.object({ synonymId: id })

export const unansweredView = z
  .object({ id, language: locale, words: z.string(), times: z.int(), lastAt: isoInstant })
  .meta({ id: 'UnansweredSearch' })
export const unansweredPage = pageOf(unansweredView)
export const unansweredId = z.object({ unansweredId: id })

export const addImageInput = z.object({ fileId: id })
export const imageView = z.object({ fileId: id, url: z.string(), name: z.string() })
export const nothing = z.object({})
