import { present } from '../../base/errors.ts'
import type { Locale } from '../../base/locale.ts'
import { iso } from '../../base/time.ts'
import { type Context, view } from '../../platform/action.ts'
import { mayPublish, mayWrite } from './permissions.ts'
import { articleById, articlePage, complaints, textsOf } from './queries/editing.ts'
import { editedPage, editedQuery, inOneLanguage, textsView } from './schemas/editing.ts'
import { viewEdited, viewText } from './view-edited.ts'

/** Every article with what is missing or out of date in which language. */
export const listEdited = view({
  name: 'help-centre.list-edited',
  input: editedQuery,
  output: editedPage,
  permit: mayWrite,
  async run({ db, locale }, { needs, cursor, limit }) {
    const rows = await articlePage(db, { needs, cursor, limit })
    const kept = rows.slice(0, limit)
    const next = rows.length > limit ? (kept.at(-1)?.slug ?? null) : null
    return { items: await viewEdited(db, kept, locale), next }
  },
})

/** An article in one language, as those see it who write: draft, published text, and all that was read before. */
export async function textsAnswer(context: Context, articleId: string, language: Locale) {
  const { db, locale, actor } = context
  const [article] = await viewEdited(db, [present(await articleById(db, articleId))], locale)
  const rows = await textsOf(db, articleId, language)
  const draft = rows.find(({ publishedAt }) => publishedAt === null)
  const published = rows.find(({ publishedAt, supersededAt }) => publishedAt !== null && supersededAt === null)
  return {
    article: present(article),
    language,
    draft: draft === undefined ? null : viewText(draft),
    published: published === undefined ? null : viewText(published),
    mayPublish: draft !== undefined && mayPublish(actor, draft),
    versions: rows.filter(({ publishedAt }) => publishedAt !== null).map(viewText),
    comments: (await complaints(db, articleId, language)).map(({ reason, comment, votedAt }) => ({
      reason,
      comment,
      at: iso(votedAt),
    })),
  }
}

/** Throws `not_found`. */
export const getTexts = view({
  name: 'help-centre.get-texts',
  input: inOneLanguage,
  output: textsView,
  permit: mayWrite,
  run: (context, { articleId, language }) => textsAnswer(context, articleId, language),
})
