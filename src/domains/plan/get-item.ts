import { present } from '../../base/errors.ts'
import { type LocalizedText, localizedText } from '../../base/locale.ts'
import { type Context, view } from '../../platform/action.ts'
import { mayReadPlan } from './permissions.ts'
import { planItemById } from './queries.ts'
import { planItemId, planItemView } from './schemas.ts'
import { viewItem } from './view-items.ts'

/** Why an item was declined, for notices; null while it is not. */
export async function reasonOfItem({ db }: Context, itemId: string): Promise<LocalizedText | null> {
  return localizedText.nullable().parse(present(await planItemById(db, itemId)).reason)
}

/** One item of the development plan. */
export const getPlanItem = view({
  name: 'plan.get-item',
  input: planItemId,
  output: planItemView,
  permit: mayReadPlan,
  run: async (context, { itemId }) => viewItem(context, present(await planItemById(context.db, itemId))),
})
