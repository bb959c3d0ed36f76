import { m } from '#messages'
import type { AppointmentView, ReassignmentView } from '#domains/consultations/schemas.ts'
import type { Tone } from '../tone.ts'

/** What the values of a consultation's course are called on pages. */
export const appointmentWord: Record<AppointmentView['state'], () => string> = {
  proposed: m.course_appointment_proposed,
  accepted: m.course_appointment_accepted,
  held: m.course_appointment_held,
  expired: m.course_appointment_expired,
  cancelled: m.course_appointment_cancelled,
}

export const appointmentTone: Record<AppointmentView['state'], Tone> = {
  proposed: 'accent',
  accepted: 'good',
  held: 'still',
  expired: 'warn',
  cancelled: 'still',
}

export const reassignmentWord: Record<ReassignmentView['state'], () => string> = {
  open: m.course_reassignment_state_open,
  consented: m.course_reassignment_state_consented,
  refused: m.course_reassignment_state_refused,
  withdrawn: m.course_reassignment_state_withdrawn,
}

export const causeWord: Record<ReassignmentView['cause'], () => string> = {
  contact_missed: m.course_reassignment_cause_contact_missed,
  consultant_unavailable: m.course_reassignment_cause_consultant_unavailable,
  client_wish: m.course_reassignment_cause_client_wish,
  other: m.course_reassignment_cause_other,
}

/** Where a consultation would go. */
export const goalWord = ({ to }: Pick<ReassignmentView, 'to'>): string =>
  to === null ? m.course_reassignment_to_board() : m.course_reassignment_to({ name: to.name })

/** Lengths of an appointment that are offered, in minutes. */
const lengths = [15, 30, 45, 60, 90, 120] as const

export const lengthChoices = (also?: number) =>
  [...new Set([...lengths, ...(also === undefined ? [] : [also])])]
    .toSorted((a, b) => a - b)
    .map((count) => ({ value: String(count), label: m.course_minutes({ count }) }))

/** An instant (ISO text) as a `datetime-local` field in a zone takes it. */
export function fieldTime(at: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  } as const).formatToParts(new Date(at))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}
