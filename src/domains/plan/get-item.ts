import { present } from '../../base/errors.ts'
import { view } from '../../platform/action.ts'
import { mayReadPlan } from './permissions.ts'
import { planItemById } from './queries.ts'
import { planItemId, planItemView } from './schemas.ts'
import { viewItem } from './view-items.ts'

/** One item of the development plan. */
export const getPlanItem = view({
  name: 'plan.get-item',
  input: planItemId,
  output: planItemView,
  permit: mayReadPlan,
  run: async (context, { itemId }) => viewItem(context, present(await planItemById(context.db, itemId))),
})
