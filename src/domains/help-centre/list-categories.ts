import { localizedText } from '../../base/locale.ts'
import { present } from '../../base/errors.ts'
import { type Context, view } from '../../platform/action.ts'
import { mayWrite } from './permissions.ts'
import { allCategories, articlesByCategory, type CategoryRow } from './queries/categories.ts'
import { type EditedCategory, editedCategories } from './schemas/categories.ts'
import { nothing } from './schemas/editing.ts'

const viewCategory = (row: CategoryRow, articles: number): EditedCategory => ({
  slug: row.slug,
  title: localizedText.parse(row.title),
  summary: localizedText.parse(row.summary),
  icon: row.icon,
  revision: row.revision,
  changed: row.changedAt !== null,
  restorable: row.changedAt !== null && row.shipped !== null,
  articles,
})

export async function categoriesAnswer({ db }: Context): Promise<EditedCategory[]> {
  const counts = new Map((await articlesByCategory(db)).map(({ category, count }) => [category, count]))
  return (await allCategories(db)).map((row) => viewCategory(row, counts.get(row.slug) ?? 0))
}

export async function categoryAnswer(context: Context, slug: string): Promise<EditedCategory> {
  return present((await categoriesAnswer(context)).find((one) => one.slug === slug))
}

/** Every category in its order, with its words in every language; also one in which nothing stands. */
export const listCategories = view({
  name: 'help-centre.list-categories',
  input: nothing,
  output: editedCategories,
  permit: mayWrite,
  run: async (context) => ({ items: await categoriesAnswer(context) }),
})
