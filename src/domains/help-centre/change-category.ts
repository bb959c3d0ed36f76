import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { localizedText } from '../../base/locale.ts'
import { m } from '../../messages/messages.js'
import { action } from '../../platform/action.ts'
import { categoryAnswer } from './list-categories.ts'
import { mayWrite } from './permissions.ts'
import { changeCategoryRow, insertCategory, lockCategory, nextCategoryPosition } from './queries/categories.ts'
import { countRevision } from './queries/published.ts'
import { addCategoryInput, changeCategoryInput, editedCategory, restoreCategoryInput } from './schemas/categories.ts'
import { takenAddresses } from './words.ts'

type Words = { readonly title: unknown; readonly summary: unknown; readonly icon: string }

const wordsOf = ({ title, summary, icon }: Words) => ({
  title: JSON.stringify(title),
  summary: JSON.stringify(summary),
  icon,
})

/** A new one, the last; a removed one of that address comes back. Throws `invalid_input` where the address is taken. */
export const addCategory = action({
  name: 'help-centre.add-category',
  input: addCategoryInput,
  output: editedCategory,
  permit: mayWrite,
  about: () => null,
  async run(context, { slug, ...words }) {
    const { db, now, actor, locale } = context
    const position = await nextCategoryPosition(db)
    const row = { slug, position, ...wordsOf(words), changedAt: now, changedBy: actorId(actor) }
    if (takenAddresses.includes(slug) || (await insertCategory(db, row)) === undefined) {
      const message = m.help_category_slug_taken({}, { locale })
      throw new Failure('invalid_input', [{ path: 'slug', code: 'slug_taken', message }])
    }
    await countRevision(db)
    return categoryAnswer(context, slug)
  },
})

/** Its words and its sign; its address stays. Throws `conflict` where somebody changed them meanwhile. */
export const changeCategory = action({
  name: 'help-centre.change-category',
  input: changeCategoryInput,
  output: editedCategory,
  load: async ({ db }, { category }) => present(await lockCategory(db, category)),
  permit: mayWrite,
  about: () => null,
  async run(context, { category, revision, ...words }) {
    const { db, now, actor } = context
    const change = { ...wordsOf(words), changedAt: now, changedBy: actorId(actor) }
    present(await changeCategoryRow(db, category, revision, change), 'conflict')
    await countRevision(db)
    return categoryAnswer(context, category)
  },
})

const shippedWords = z.object({ title: localizedText, summary: localizedText, icon: z.string() })

/** Back to the words that are shipped, which upgrades then keep. Throws `conflict` where none are, or as above. */
export const restoreCategory = action({
  name: 'help-centre.restore-category',
  input: restoreCategoryInput,
  output: editedCategory,
  load: async ({ db }, { category }) => present(await lockCategory(db, category)),
  permit: mayWrite,
  about: () => null,
  async run(context, { category, revision }, { shipped }) {
    const { db } = context
    if (shipped === null) throw new Failure('conflict')
    const change = { ...wordsOf(shippedWords.parse(shipped)), changedAt: null, changedBy: null }
    present(await changeCategoryRow(db, category, revision, change), 'conflict')
    await countRevision(db)
    return categoryAnswer(context, category)
  },
})
