import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Locale } from '../../base/locale.ts'
import { action, type Context } from '../../platform/action.ts'
import { textsAnswer } from './list-edited.ts'
import { mayWrite } from './permissions.ts'
import { changeDraft, insertDraft, lockArticle, saveDraftRow, textsOf, versionById } from './queries/editing.ts'
import { inOneLanguage, saveDraftInput, textsView, versionInput } from './schemas/editing.ts'

type Words = { title: string; summary: string; keywords: string[]; body: string }

/** Locks the article: of two who write in one language the second sees what the first did. */
export async function textsToWrite(context: Context, articleId: string, language: Locale) {
  present(await lockArticle(context.db, articleId))
  const texts = await textsOf(context.db, articleId, language)
  return { texts, draft: texts.find(({ publishedAt }) => publishedAt === null) }
}

async function write(context: Context, articleId: string, language: Locale, saved: number, words: Words) {
  const { db, now, actor } = context
  const { texts, draft } = await textsToWrite(context, articleId, language)
  const writtenBy = actorId(actor)
  if (draft !== undefined) {
    const change = { ...words, writtenBy, changedAt: now }
    if ((await saveDraftRow(db, draft.id, saved, change)) === undefined) throw new Failure('conflict')
    return
  }
  // Somebody published, or threw away, what was being edited.
  if (saved !== 0) throw new Failure('conflict')
  const number = (texts[0]?.number ?? 0) + 1
  const dated = { writtenBy, createdAt: now, changedAt: now }
  await insertDraft(db, { id: newId(now), articleId, language, number, ...words, ...dated })
}

/** Keeps what is written, for its authors alone. Throws `conflict` where somebody else has saved meanwhile. */
export const saveDraft = action({
  name: 'help-centre.save-draft',
  input: saveDraftInput,
  output: textsView,
  permit: mayWrite,
  about: ({ articleId }) => articleId,
  async run(context, { articleId, language, saved, ...words }) {
    await write(context, articleId, language, saved, words)
    return textsAnswer(context, articleId, language)
  },
})

/** What was read once becomes the draft again. Throws `not_found`. */
export const restoreVersion = action({
  name: 'help-centre.restore-version',
  input: versionInput,
  output: textsView,
  load: async ({ db }, { versionId }) => present(await versionById(db, versionId)),
  permit: mayWrite,
  about: ({ versionId }) => versionId,
  async run(context, _input, { articleId, language, title, summary, keywords, body }) {
    const { draft } = await textsToWrite(context, articleId, language)
    await write(context, articleId, language, draft?.saved ?? 0, { title, summary, keywords, body })
    return textsAnswer(context, articleId, language)
  },
})

/** Says that a draft is finished, and may be read and published by somebody else. Throws `not_found` without one. */
export const askReview = action({
  name: 'help-centre.ask-review',
  input: inOneLanguage,
  output: textsView,
  permit: mayWrite,
  about: ({ articleId }) => articleId,
  async run(context, { articleId, language }) {
    const { draft } = await textsToWrite(context, articleId, language)
    await changeDraft(context.db, present(draft).id, { reviewAskedAt: context.now })
    return textsAnswer(context, articleId, language)
  },
})

/** Takes it back to be written on, and off the list of what is to be published. */
export const withdrawReview = action({
  name: 'help-centre.withdraw-review',
  input: inOneLanguage,
  output: textsView,
  permit: mayWrite,
  about: ({ articleId }) => articleId,
  async run(context, { articleId, language }) {
    const { draft } = await textsToWrite(context, articleId, language)
    await changeDraft(context.db, present(draft).id, { reviewAskedAt: null, publishAt: null, scheduledBy: null })
    return textsAnswer(context, articleId, language)
  },
})
