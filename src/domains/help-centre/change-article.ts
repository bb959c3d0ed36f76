import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { m } from '../../messages/messages.js'
import { action, type Context } from '../../platform/action.ts'
import { peopleWithRoles } from '../accounts/index.ts'
import { textsAnswer } from './list-edited.ts'
import { mayWrite } from './permissions.ts'
import {
  articleById,
  changeArticleRow,
  insertArticle,
  insertDraft,
  lockArticle,
  nextPosition,
} from './queries/editing.ts'
import { holdCategory } from './queries/categories.ts'
import { countRevision } from './queries/published.ts'
import { settleUnansweredRow } from './queries/unanswered.ts'
import { articleId, changeArticleInput, createArticleInput, editedArticle, textsView } from './schemas/editing.ts'
import { viewEdited } from './view-edited.ts'

/** A new article, as a draft in one language. Throws `invalid_input` where its address is taken. */
export const createArticle = action({
  name: 'help-centre.create-article',
  input: createArticleInput,
  output: textsView,
  permit: mayWrite,
  about: () => null,
  async run(context, { slug, category, audience, language, title, unansweredId }) {
    const { db, now, actor, locale } = context
    await requireCategory(context, category)
    const by = actorId(actor)
    const id = newId(now)
    const position = await nextPosition(db, category)
    const made = { createdAt: now, createdBy: by, changedAt: now, ownerId: by }
    if ((await insertArticle(db, { id, slug, category, position, audience, related: [], ...made })) === undefined) {
      const message = m.help_slug_taken({}, { locale })
      throw new Failure('invalid_input', [{ path: 'slug', code: 'slug_taken', message }])
    }
    const text = { title, summary: '', keywords: [], body: '' }
    const written = { writtenBy: by, createdAt: now, changedAt: now }
    await insertDraft(db, { id: newId(now), articleId: id, language, number: 1, ...text, ...written })
    if (unansweredId !== null) await settleUnansweredRow(db, unansweredId, { at: now, by })
    return textsAnswer(context, id, language)
  },
})

async function requireCategory({ db, locale }: Context, category: string): Promise<void> {
  if ((await holdCategory(db, category)) !== undefined) return
  const message = m.help_category_unknown({}, { locale })
  throw new Failure('invalid_input', [{ path: 'category', code: 'category_unknown', message }])
}

async function requireOperator(context: Context, ownerId: string | null): Promise<void> {
  if (ownerId === null || (await peopleWithRoles(context, ['agent', 'administrator'])).includes(ownerId)) return
  const message = m.help_owner_unknown({}, { locale: context.locale })
  throw new Failure('invalid_input', [{ path: 'ownerId', code: 'owner_unknown', message }])
}

const articleOf = async ({ db }: Context, input: { readonly articleId: string }) =>
  present(await lockArticle(db, input.articleId))

async function answer({ db, locale }: Context, id: string) {
  const [article] = await viewEdited(db, [present(await articleById(db, id))], locale)
  return present(article)
}

/** Where an article stands, for whom, beside which others, and who looks after it. */
export const changeArticle = action({
  name: 'help-centre.change-article',
  input: changeArticleInput,
  output: editedArticle,
  load: articleOf,
  permit: mayWrite,
  async run(context, { articleId: id, category, audience, related, ownerId }) {
    await requireCategory(context, category)
    await requireOperator(context, ownerId)
    const changedAt = context.now
    await changeArticleRow(context.db, id, { category, audience, related, ownerId, changedAt })
    await countRevision(context.db)
    return answer(context, id)
  },
})

/** Says that all of it is true today. */
export const verifyArticle = action({
  name: 'help-centre.verify-article',
  input: articleId,
  output: editedArticle,
  load: articleOf,
  permit: mayWrite,
  async run(context, { articleId: id }) {
    const { db, now, actor } = context
    await changeArticleRow(db, id, { verifiedAt: now, verifiedBy: actorId(actor) })
    await countRevision(db)
    return answer(context, id)
  },
})

/** Takes an article off the pages; nothing of it is lost. */
export const archiveArticle = action({
  name: 'help-centre.archive-article',
  input: articleId,
  output: editedArticle,
  load: articleOf,
  permit: mayWrite,
  async run(context, { articleId: id }) {
    const { db, now, actor } = context
    await changeArticleRow(db, id, { archivedAt: now, archivedBy: actorId(actor), changedAt: now })
    await countRevision(db)
    return answer(context, id)
  },
})

export const unarchiveArticle = action({
  name: 'help-centre.unarchive-article',
  input: articleId,
  output: editedArticle,
  load: articleOf,
  permit: mayWrite,
  async run(context, { articleId: id }) {
    await changeArticleRow(context.db, id, { archivedAt: null, archivedBy: null })
    await countRevision(context.db)
    return answer(context, id)
  },
})
