import type { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import { action } from '../../platform/action.ts'
import { planItemChanged, planItemWritten } from './events.ts'
import { mayWritePlan } from './permissions.ts'
import { insertPlanItem, lockPlanItem, type PlanItemRow, updatePlanItem } from './queries.ts'
import { changePlanItemInput, planItemView, writePlanItemInput } from './schemas.ts'
import { viewItem } from './view-items.ts'

/** Open pages of everybody may show the plan. */
const everybody = { roles: ['client', 'consultant', 'agent', 'administrator'] } as const

/** Puts something new on the plan. Throws `invalid_input` for what is declined without a reason. */
export const writePlanItem = action({
  name: 'plan.write-item',
  input: writePlanItemInput,
  output: planItemView,
  permit: mayWritePlan,
  async run(context, item) {
    const { db, now, actor } = context
    const shippedAt = item.state === 'shipped' ? now : null
    const kept = { ...columnsOf(item, now), id: newId(now), shippedAt, createdBy: actorId(actor), createdAt: now }
    const row = await insertPlanItem(db, kept)
    await context.announce(planItemWritten, { itemId: row.id }, everybody)
    return viewItem(context, row)
  },
})

/** Says otherwise from now on; whoever asked for it is told when it ships, is declined, or is planned for another day. */
export const changePlanItem = action({
  name: 'plan.change-item',
  input: changePlanItemInput,
  output: planItemView,
  load: async ({ db }, { itemId }) => present(await lockPlanItem(db, itemId)),
  permit: mayWritePlan,
  async run(context, { itemId, ...item }, before) {
    const { db, now } = context
    const shippedAt = item.state === 'shipped' ? (before.shippedAt ?? now) : null
    const row = await updatePlanItem(db, itemId, { ...columnsOf(item, now), shippedAt })
    const change = { itemId, byId: actorId(context.actor), before: planOf(before), after: planOf(row) }
    await context.announce(planItemChanged, change, everybody)
    return viewItem(context, row)
  },
})

const planOf = ({ state, dueOn, release }: PlanItemRow) => ({ state, dueOn, release })

const columnsOf = (item: z.output<typeof writePlanItemInput>, now: Instant) => ({
  title: JSON.stringify(item.title),
  texts: JSON.stringify(item.texts),
  state: item.state,
  reason: item.reason === null ? null : JSON.stringify(item.reason),
  release: item.release,
  dueOn: item.dueOn,
  changedAt: now,
})
