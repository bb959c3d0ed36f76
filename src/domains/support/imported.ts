import type { Instant } from '../../base/time.ts'
import type { Impact, Priority } from './priority.ts'
import type { TicketState } from './ticket.ts'

/** What a priority meant to whoever reported it, where nobody asked them. */
export const impactOf = {
  1: 'nothing_works',
  2: 'cannot_continue',
  3: 'hindered',
  4: 'no_harm',
} as const satisfies Record<Priority, Impact>

type Past = {
  readonly state: TicketState
  readonly openedAt: Instant
  readonly updatedAt?: Instant | undefined
  readonly resolvedAt?: Instant | undefined
  readonly closedAt?: Instant | undefined
}
type Standing = {
  readonly state: TicketState
  readonly resolvedAt: Instant | null
  readonly closedAt: Instant | null
  readonly waitingSince: Instant | null
}

/**
 * How a ticket stands that came from elsewhere: no time lies before its report or after now, and what was resolved for
 * longer than such a ticket stands open here is closed, at the instant at which it would have been.
 */
export function standingOf({ state, openedAt, ...past }: Past, closingHours: number, now: Instant): Standing {
  const within = (at: Instant): Instant => (isBefore(at, openedAt) ? openedAt : isBefore(now, at) ? now : at)
  const changedAt = past.updatedAt ?? openedAt
  const none = { resolvedAt: null, closedAt: null, waitingSince: null }
  if (state === 'waiting') return { ...none, state, waitingSince: within(changedAt) }
  if (state !== 'resolved' && state !== 'closed') return { ...none, state }
  const resolvedAt = within(past.resolvedAt ?? past.closedAt ?? changedAt)
  const closes = resolvedAt.add({ hours: closingHours })
  if (state === 'closed') {
    const closedAt = within(past.closedAt ?? changedAt)
    return { state, resolvedAt, closedAt: isBefore(closedAt, resolvedAt) ? resolvedAt : closedAt, waitingSince: null }
  }
  return isBefore(now, closes)
    ? { ...none, state, resolvedAt }
    : { ...none, state: 'closed', resolvedAt, closedAt: closes }
}

const isBefore = (a: Instant, b: Instant): boolean => Temporal.Instant.compare(a, b) < 0
