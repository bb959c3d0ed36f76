import { type Locale, locales } from '../../base/locale.ts'
import { type Instant, iso } from '../../base/time.ts'
import type { DatabaseTransaction } from '../../platform/database/database.ts'
import { type ArticleRow, liveTexts, type VersionRow, voteCounts } from './queries/editing.ts'
import { audience } from './schemas.ts'
import type { EditedArticle, TextState, TextView } from './schemas/editing.ts'

type LiveText = Awaited<ReturnType<typeof liveTexts>>[number]

/** How an article stands in a language, of its texts that are not superseded. */
function stateIn(language: Locale, texts: readonly LiveText[]): { state: TextState; drafting: boolean } {
  const own = texts.filter((text) => text.language === language)
  const draft = own.find(({ publishedAt }) => publishedAt === null)
  const published = own.find(({ publishedAt }) => publishedAt !== null)
  if (published !== undefined) {
    const newer = texts.some((text) => isAfter(text.publishedAt, published.publishedAt))
    return { state: newer ? 'outdated' : 'published', drafting: draft !== undefined }
  }
  if (draft === undefined) return { state: 'missing', drafting: false }
  const waits = draft.publishAt !== null ? 'scheduled' : draft.reviewAskedAt !== null ? 'in_review' : 'draft'
  return { state: waits, drafting: true }
}

const isAfter = (one: Instant | null, other: Instant | null): boolean =>
  one !== null && other !== null && one.epochMilliseconds > other.epochMilliseconds

/** Articles as those see them who write. The title is that of the reader's language, if there is one. */
export async function viewEdited(
  db: DatabaseTransaction,
  rows: readonly ArticleRow[],
  reader: Locale,
): Promise<EditedArticle[]> {
  const ids = rows.map(({ id }) => id)
  const [texts, votes] = [await liveTexts(db, ids), await voteCounts(db, ids)]
  return rows.map((row) => {
    const own = texts.filter(({ articleId }) => articleId === row.id)
    const order = [reader, ...locales]
    const named = order.map((one) => own.find(({ language }) => language === one)).find((text) => text !== undefined)
    const voices = (helpful: boolean) =>
      votes.find((one) => one.articleId === row.id && one.helpful === helpful)?.count ?? 0
    return {
      id: row.id,
      slug: row.slug,
      title: named?.title ?? row.slug,
      category: row.category,
      audience: audience.array().parse(row.audience),
      related: row.related,
      owner: row.ownerId === null ? null : { id: row.ownerId, name: row.ownerName ?? '' },
      verifiedAt: isoOr(row.verifiedAt),
      archived: row.archivedAt !== null,
      languages: locales.map((language) => ({ language, ...stateIn(language, own) })),
      helpful: voices(true),
      unhelpful: voices(false),
    }
  })
}

const isoOr = (at: Instant | null): string | null => (at === null ? null : iso(at))

export const viewText = (row: VersionRow): TextView => ({
  versionId: row.id,
  number: row.number,
  saved: row.saved,
  title: row.title,
  summary: row.summary,
  keywords: row.keywords,
  body: row.body,
  writtenBy: row.writtenBy === null ? null : { id: row.writtenBy, name: row.writerName ?? '' },
  changedAt: iso(row.changedAt),
  reviewAskedAt: isoOr(row.reviewAskedAt),
  publishAt: isoOr(row.publishAt),
  publishedAt: isoOr(row.publishedAt),
  supersededAt: isoOr(row.supersededAt),
})
