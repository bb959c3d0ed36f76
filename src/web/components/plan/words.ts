import { m } from '#messages'
import type { PlanItemView } from '#domains/plan/schemas.ts'
import { date, instant } from '#web/format.ts'
import type { Tone } from '../tone.ts'

/** What the values of the development plan are called. */
type State = PlanItemView['state']

export const planStateWord: Record<State, () => string> = {
  considered: m.plan_state_considered,
  planned: m.plan_state_planned,
  in_work: m.plan_state_in_work,
  shipped: m.plan_state_shipped,
  declined: m.plan_state_declined,
}

export const planStateTone: Record<State, Tone> = {
  considered: 'still',
  planned: 'accent',
  in_work: 'accent',
  shipped: 'good',
  declined: 'still',
}

/** When it is planned for, or was shipped, in a sentence; null for what is declined. */
export function whenText({ state, dueOn, release, shippedAt }: PlanItemView, timeZone: string): string | null {
  if (state === 'declined') return null
  if (shippedAt !== null) return m.plan_shipped({ day: instant(shippedAt, 'day', timeZone) })
  if (dueOn !== null && release !== null) return m.plan_due_release({ day: date(dueOn), release })
  if (dueOn !== null) return m.plan_due({ day: date(dueOn) })
  return release === null ? m.plan_undated() : m.plan_release({ release })
}
