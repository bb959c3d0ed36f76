export const planStates = ['considered', 'planned', 'in_work', 'shipped', 'declined'] as const
export type PlanState = (typeof planStates)[number]
/** What may still change. */
export const undecided = ['considered', 'planned', 'in_work'] as const satisfies readonly PlanState[]

type Plan = { readonly state: PlanState; readonly dueOn: string | null; readonly release: string | null }
export type PlanNews =
  | { readonly kind: 'shipped' | 'declined' | 'undated' }
  | { readonly kind: 'dated'; readonly plannedOn: string }
  | { readonly kind: 'released'; readonly release: string }

/** What those who asked for it want to hear of a change, the weightiest alone; null for what only reads otherwise. */
export function newsOf(before: Plan, after: Plan): PlanNews | null {
  if (after.state !== before.state && (after.state === 'shipped' || after.state === 'declined')) {
    return { kind: after.state }
  }
  if (after.state === 'shipped' || after.state === 'declined') return null
  if (after.dueOn !== before.dueOn) {
    return after.dueOn === null ? { kind: 'undated' } : { kind: 'dated', plannedOn: after.dueOn }
  }
  if (after.release === before.release || after.release === null) return null
  return { kind: 'released', release: after.release }
}
