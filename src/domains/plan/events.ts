import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { defineEvent } from '../../platform/events.ts'
import { planState } from './schemas.ts'

const plan = z.object({ state: planState, dueOn: z.iso.date().nullable(), release: z.string().nullable() })
export const planItemWritten = defineEvent('plan.item-written', z.object({ itemId: id }))
export const planItemChanged = defineEvent(
  'plan.item-changed',
  z.object({ itemId: id, byId: id.nullable(), before: plan, after: plan }),
)
