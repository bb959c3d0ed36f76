import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { m } from '../../messages/messages.js'
import { action, type Context } from '../../platform/action.ts'
import { categoriesAnswer } from './list-categories.ts'
import { mayWrite } from './permissions.ts'
import { articlesByCategory, lockCategories, moveArticles, removeCategoryRow } from './queries/categories.ts'
import { countRevision } from './queries/published.ts'
import { editedCategories, removeCategoryInput } from './schemas/categories.ts'

type Removing = { readonly category: string; readonly moveTo: string | null }

/** Refuses to leave articles nowhere. Throws `invalid_input`. */
async function requirePlace(
  { db, locale }: Context,
  { category, moveTo }: Removing,
  there: readonly { readonly slug: string }[],
): Promise<void> {
  const fault = (code: string, message: string) => new Failure('invalid_input', [{ path: 'moveTo', code, message }])
  if (moveTo !== null && (moveTo === category || !there.some(({ slug }) => slug === moveTo)))
    throw fault('category_unknown', m.help_category_unknown({}, { locale }))
  const holds = (await articlesByCategory(db)).some((one) => one.category === category)
  if (moveTo === null && holds) throw fault('category_not_empty', m.help_category_not_empty({}, { locale }))
}

/**
 * Takes a category away; its articles go to another one, and so does whoever comes to its address. All are locked, so
 * that two removals do not lead to each other.
 */
export const removeCategory = action({
  name: 'help-centre.remove-category',
  input: removeCategoryInput,
  output: editedCategories,
  permit: mayWrite,
  about: () => null,
  async run(context, { category, moveTo }) {
    const { db, now, actor } = context
    const there = await lockCategories(db)
    present(there.find(({ slug }) => slug === category))
    await requirePlace(context, { category, moveTo }, there)
    if (moveTo !== null) await moveArticles(db, category, moveTo, now)
    await removeCategoryRow(db, category, { at: now, by: actorId(actor), movedTo: moveTo })
    await countRevision(db)
    return { items: await categoriesAnswer(context) }
  },
})
