import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { toPage } from '../../base/page.ts'
import { view } from '../../platform/action.ts'
import { mayReadPlan } from './permissions.ts'
import { planItems } from './queries.ts'
import { planItemPage, planQuery } from './schemas.ts'
import { viewItems } from './view-items.ts'

/** The development plan (S9), the newest first; or what one asked for oneself. */
export const listPlanItems = view({
  name: 'plan.list-items',
  input: planQuery,
  output: planItemPage,
  permit: mayReadPlan,
  async run(context, { state, asked, cursor, limit }) {
    const askedBy = asked === 'mine' ? present(actorId(context.actor), 'forbidden') : undefined
    const rows = await planItems(context.db, { state, askedBy, cursor, limit })
    const page = toPage(
      rows,
      limit,
      ({ id }) => id,
      (row) => row,
    )
    return { items: await viewItems(context, page.items), next: page.next }
  },
})
