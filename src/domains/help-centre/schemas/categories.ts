import { z } from 'zod'
import { localizedText } from '../../../base/locale.ts'
import { categorySlug } from '../schemas.ts'
import { categoryIcons } from '../words.ts'

export { categoryIcons, type CategoryIcon } from '../words.ts'

/** In every language, and not longer than `most`. */
const short = (most: number) => {
  const one = z.string().trim().min(1).max(most)
  return z.object({ ar: one, fr: one, en: one })
}

/** A category as those see it who write: also one in which nothing stands yet. */
export const editedCategory = z
  .object({
    slug: z.string(),
    title: localizedText,
    summary: localizedText,
    icon: z.string(),
    revision: z.int().meta({ description: 'Counts the changes of its words' }),
    changed: z
      .boolean()
      .meta({ description: 'Whether its words are an editor’s, and no longer those that are shipped' }),
    restorable: z.boolean().meta({ description: 'Whether there are shipped words to go back to' }),
    articles: z.int().meta({ description: 'Archived ones are counted too' }),
  })
  .meta({ id: 'EditedHelpCategory' })
export type EditedCategory = z.infer<typeof editedCategory>
export const editedCategories = z.object({ items: z.array(editedCategory) })

export const addCategoryInput = z.object({
  slug: categorySlug,
  title: short(100),
  summary: short(200),
  icon: z.enum(categoryIcons).default('book-open'),
})
const which = z.object({ category: categorySlug })
const revision = z.coerce.number().int().min(1).max(2_147_483_647).meta({ description: 'The one that was read' })
export const changeCategoryInput = which.extend({ ...addCategoryInput.omit({ slug: true }).shape, revision })
export const restoreCategoryInput = which.extend({ revision })
export const orderCategoriesInput = z.object({
  categories: z.array(categorySlug).min(1).max(200).meta({ description: 'All of them, the first one first' }),
})
export const removeCategoryInput = which.extend({
  moveTo: categorySlug.nullable().default(null).meta({ description: 'The category that takes its articles' }),
})
