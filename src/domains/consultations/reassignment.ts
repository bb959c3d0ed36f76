/** Why another consultant is offered. `contact_missed` is the platform's own, when C6 was breached. */
export const reassignmentCauses = ['contact_missed', 'consultant_unavailable', 'client_wish', 'other'] as const
export type ReassignmentCause = (typeof reassignmentCauses)[number]

export type ReassignmentState = 'open' | 'consented' | 'refused' | 'withdrawn'

export function reassignmentState(record: {
  readonly consentedAt: unknown
  readonly refusedAt: unknown
  readonly withdrawnAt: unknown
}): ReassignmentState {
  if (record.consentedAt !== null) return 'consented'
  if (record.refusedAt !== null) return 'refused'
  return record.withdrawnAt === null ? 'open' : 'withdrawn'
}
