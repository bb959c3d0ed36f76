import type { Instant } from '../../base/time.ts'

/** `held`: accepted, and over. `expired`: nobody accepted before it would have begun. */
export const appointmentStates = ['proposed', 'accepted', 'held', 'expired', 'cancelled'] as const
export type AppointmentState = (typeof appointmentStates)[number]

export type AppointmentFacts = {
  readonly proposedBy: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly acceptedAt: Instant | null
  readonly cancelledAt: Instant | null
}

export function appointmentState(appointment: AppointmentFacts, now: Instant): AppointmentState {
  if (appointment.cancelledAt !== null) return 'cancelled'
  if (appointment.acceptedAt !== null) return isPast(appointment.endsAt, now) ? 'held' : 'accepted'
  return isPast(appointment.startsAt, now) ? 'expired' : 'proposed'
}

/** An appointment ends with its last minute: at that instant it is over. */
const isPast = (instant: Instant, now: Instant): boolean => Temporal.Instant.compare(instant, now) <= 0

/** Before it begins: afterwards there is nothing left to move or to call off. */
export const isChangeable = (appointment: AppointmentFacts, now: Instant): boolean =>
  appointment.cancelledAt === null && !isPast(appointment.startsAt, now)

/** How long before it begins the reminders go out, in elapsed time. */
export const reminderAhead = { day: { hours: 24 }, hour: { hours: 1 } } as const
export type ReminderAhead = keyof typeof reminderAhead

/** Whoever accepts within the time of a reminder has just heard of the appointment: that reminder is not sent. */
export const isWorthReminding = (startsAt: Instant, acceptedAt: Instant, ahead: ReminderAhead): boolean =>
  Temporal.Instant.compare(acceptedAt, startsAt.subtract(reminderAhead[ahead])) < 0
