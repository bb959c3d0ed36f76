import { Failure } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { categoriesAnswer } from './list-categories.ts'
import { mayWrite } from './permissions.ts'
import { lockCategories, orderCategoryRows } from './queries/categories.ts'
import { countRevision } from './queries/published.ts'
import { editedCategories, orderCategoriesInput } from './schemas/categories.ts'

/** The order in which readers see them. Throws `conflict` unless it names each that is there once. */
export const orderCategories = action({
  name: 'help-centre.order-categories',
  input: orderCategoriesInput,
  output: editedCategories,
  permit: mayWrite,
  async run(context, { categories }) {
    const { db, now } = context
    const there = (await lockCategories(db)).map(({ slug }) => slug)
    const named = new Set(categories)
    if (named.size !== categories.length || named.size !== there.length || !there.every((slug) => named.has(slug)))
      throw new Failure('conflict')
    await orderCategoryRows(db, categories, now)
    await countRevision(db)
    return { items: await categoriesAnswer(context) }
  },
})
