import { type Locale, localizedText, locales } from '../../base/locale.ts'
import type { Habits } from '../../base/manner.ts'
import { present } from '../../base/errors.ts'
import { type Instant, iso } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import type { Database } from '../../platform/database/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { agreementInForce, calendarNow } from '../agreements/index.ts'
import { promisedAvailability } from './availability.ts'
import { type Figures, figuresOf, fillFigures, type Promised } from './figures.ts'
import { render, type Rendered, typeset } from './markdown.ts'
import { allCategories, movedCategories } from './queries/categories.ts'
import { allPublished, allSynonyms, helpRevision } from './queries/published.ts'
import { buildIndex, type HelpIndex, priorOf } from './retrieval/index.ts'
import { audience } from './schemas.ts'
import type { Audience } from './words.ts'

/**
 * All that is published, as each process keeps it: pages of help are read from here, and so they are still read while
 * the database is away. Whoever reads asks first whether it is still so; that is two rows.
 */
export type Published = {
  /** Changes with whatever readers could see. */
  readonly mark: string
  readonly promised: Promised
  readonly figures: Readonly<Record<Locale, Figures>>
  readonly categories: readonly Category[]
  /** Where the articles of removed categories are now. */
  readonly moved: ReadonlyMap<string, string>
  readonly articles: ReadonlyMap<string, Article>
  readonly synonyms: readonly { readonly locale: Locale; readonly words: readonly string[] }[]
  rendered(article: Article, language: Locale, digits: Habits['digits']): Rendered
  /** Built when it is first asked for. */
  index(): HelpIndex
}

export type Category = {
  readonly slug: string
  readonly title: Readonly<Record<Locale, string>>
  readonly summary: Readonly<Record<Locale, string>>
  readonly icon: string
}

export type Text = {
  readonly title: string
  readonly summary: string
  readonly keywords: readonly string[]
  readonly body: string
  readonly publishedAt: Instant
}

export type Article = {
  readonly id: string
  readonly slug: string
  readonly category: string
  readonly audience: readonly Audience[]
  readonly related: readonly string[]
  readonly verifiedAt: Instant | null
  readonly texts: Readonly<Partial<Record<Locale, Text>>>
}

const kept = new WeakMap<Database, Published>()

/** What is published now. */
export async function publishedOf(context: Context): Promise<Published> {
  const { db, platform } = context
  const [revision, promised, mark] = [await helpRevision(db), ...(await promisedNow(context))]
  const whole = `${revision} ${mark}`
  const known = kept.get(platform.database)
  if (known?.mark === whole) return known
  const read = await readPublished(context, whole, promised)
  kept.set(platform.database, read)
  return read
}

/** What was published when this process last looked; undefined when it never has. */
export const lastPublished = ({ database }: Platform): Published | undefined => kept.get(database)

/** What the agreement in force promises, and a mark that changes when it does. */
export async function promisedNow(context: Context): Promise<[Promised, string]> {
  const agreement = await agreementInForce(context, context.now)
  const { calendar, revision } = await calendarNow(context, agreement.calendarId)
  const promised = { clauses: agreement.clauses, calendar, availability: promisedAvailability }
  return [promised, `${agreement.version} ${agreement.calendarId} ${revision}`]
}

async function readPublished({ db }: Context, mark: string, promised: Promised): Promise<Published> {
  const categories = (await allCategories(db)).map(({ slug, title, summary, icon }) => ({
    slug,
    title: localizedText.parse(title),
    summary: localizedText.parse(summary),
    icon,
  }))
  const moved = new Map((await movedCategories(db)).map(({ slug, movedTo }) => [slug, movedTo]))
  const synonyms = (await allSynonyms(db)).map(({ language, words }) => ({ locale: language, words }))
  const figures = {
    ar: figuresOf(promised, 'ar'),
    fr: figuresOf(promised, 'fr'),
    en: figuresOf(promised, 'en'),
  }
  const articles = new Map<string, Article>()
  for (const { language, title, summary, keywords, body, publishedAt, ...row } of await allPublished(db)) {
    const before = articles.get(row.slug)
    const filled = (text: string) => typeset(fillFigures(text, figures[language]), language)
    const text = { title: filled(title), summary: filled(summary), keywords, body, publishedAt: present(publishedAt) }
    articles.set(row.slug, {
      ...row,
      audience: audience.array().parse(row.audience),
      texts: { ...before?.texts, [language]: text },
    })
  }
  const done = new Map<string, Rendered>()
  let index: HelpIndex | undefined
  const rendered: Published['rendered'] = ({ slug, texts }, language, digits) => {
    const key = `${slug} ${language} ${digits}`
    const body = fillFigures(texts[language]?.body ?? '', figures[language])
    const found = done.get(key) ?? render(body, { locale: language, digits })
    done.set(key, found)
    return found
  }
  return {
    mark,
    promised,
    figures,
    categories,
    moved,
    articles,
    synonyms,
    rendered,
    index: () => (index ??= buildIndex(documentsOf([...articles.values()], rendered), synonyms)),
  }
}

/** Every text, as the index reads it. */
const documentsOf = (articles: readonly Article[], rendered: Published['rendered']) =>
  articles.flatMap((article) =>
    locales.flatMap((locale) => {
      const text = article.texts[locale]
      if (text === undefined) return []
      const { title, summary, keywords } = text
      const { sections } = rendered(article, locale, 'latn')
      return [{ slug: article.slug, locale, title, summary, keywords, sections, prior: priorOf(article.audience) }]
    }),
  )

/** The language in which an article is shown to whoever asks for another that it does not have. */
export function languageFor({ texts }: Article, wanted: Locale): Locale {
  const order: readonly Locale[] = [wanted, 'en', 'fr', 'ar']
  return order.find((one) => texts[one] !== undefined) ?? wanted
}

export const languagesOf = ({ texts }: Article): Locale[] => locales.filter((one) => texts[one] !== undefined)

/** An article where it is only named. */
export function inShort(article: Article, wanted: Locale) {
  const language = languageFor(article, wanted)
  const text = present(article.texts[language])
  return {
    slug: article.slug,
    title: text.title,
    summary: text.summary,
    languages: languagesOf(article),
    language,
    audience: [...article.audience],
    changedAt: iso(text.publishedAt),
  }
}
