import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { localizedText } from '../../base/locale.ts'
import { pageByIdQuery, pageOf } from '../../base/page.ts'
import { isoInstant } from '../../base/time.ts'
import { planStates } from './plan-item.ts'

export const planState = z.enum(planStates)
const day = z.iso.date().startsWith('2').meta({ description: 'A day, in no zone: `2027-03-01`' })
const text = (longest: number) => z.string().trim().min(1).max(longest)
const inAll = (longest: number) => z.object({ ar: text(longest), fr: text(longest), en: text(longest) })

export const planItemView = z
  .object({
    id,
    title: localizedText,
    texts: localizedText,
    state: planState,
    reason: localizedText.nullable().meta({ description: 'Why it was declined' }),
    release: z.string().nullable(),
    dueOn: z.iso.date().nullable().meta({ description: 'The day that is planned (S9 promises no deadline)' }),
    shippedAt: isoInstant.nullable(),
    changedAt: isoInstant,
    asked: z.int().min(0).meta({ description: 'How many people asked for it' }),
    tickets: z
      .array(z.object({ id, number: z.string(), subject: z.string() }))
      .meta({ description: 'Your own, by which you asked for it: 20 at most' }),
  })
  .meta({ id: 'PlanItem' })
export type PlanItemView = z.infer<typeof planItemView>
export const planItemPage = pageOf(planItemView)

export const planQuery = pageByIdQuery.extend({
  state: z
    .enum([...planStates, 'open'])
    .optional()
    .meta({ description: '`open`: what is neither shipped nor declined' }),
  asked: z.enum(['mine']).optional().meta({ description: 'What you asked for' }),
})
export const planItemId = z.object({ itemId: id })

const written = z.object({
  title: inAll(120),
  texts: inAll(4_000),
  state: planState.default('considered'),
  reason: inAll(1_000).nullable().default(null),
  release: text(80).nullable().default(null),
  dueOn: day.nullable().default(null),
})
const saysWhyNot = (item: { state: string; reason: object | null }) =>
  (item.state === 'declined') === (item.reason !== null)
const fault = { path: ['reason'], params: { code: 'reason_if_declined' } }

export const writePlanItemInput = written.refine(saysWhyNot, fault)
export const changePlanItemInput = written.extend({ itemId: id }).refine(saysWhyNot, fault)
export const tieTicketInput = z.object({ ticketId: id, itemId: id })
export const untieTicketInput = z.object({ ticketId: id })
