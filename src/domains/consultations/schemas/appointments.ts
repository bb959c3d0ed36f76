import { z } from 'zod'
import { id } from '../../../base/ids.ts'
import { instantInput, isoInstant } from '../../../base/time.ts'
import { appointmentStates } from '../appointment.ts'
import { personRef, words } from './references.ts'

export const appointmentView = z.object({
  id,
  requestId: id,
  state: z.enum(appointmentStates),
  startsAt: isoInstant,
  endsAt: isoInstant,
  place: z.string(),
  sequence: z.int().meta({ description: 'Counts the changes; accepting names the one that is accepted' }),
  proposedBy: personRef,
  proposedAt: isoInstant,
  acceptedAt: isoInstant.nullable(),
  cancelledAt: isoInstant.nullable(),
  cancelledBy: personRef.nullable(),
  cancelReason: z.string().nullable(),
  /** What the reader may do with it now. */
  may: z.object({ accept: z.boolean(), move: z.boolean(), cancel: z.boolean() }),
})
export type AppointmentView = z.infer<typeof appointmentView>
export const appointmentList = z.object({ items: z.array(appointmentView) })

const time = {
  startsAt: instantInput.meta({ description: 'RFC 3339, with any offset' }),
  minutes: z.coerce.number().int().min(5).max(480),
}

export const proposeAppointmentInput = z.object({
  requestId: id,
  ...time,
  place: z.string().trim().max(500).default(''),
})
export const moveAppointmentInput = z.object({
  appointmentId: id,
  ...time,
  place: z.string().trim().max(500).optional().meta({ description: 'As it was when left out' }),
})
export const acceptAppointmentInput = z.object({
  appointmentId: id,
  sequence: z.coerce.number().int().min(0).meta({ description: 'Of the proposal that is accepted' }),
})
export const cancelAppointmentInput = z.object({ appointmentId: id, reason: words(1_000) })

export const calendarFile = z.object({ name: z.string(), method: z.enum(['REQUEST', 'CANCEL']), text: z.string() })
export type CalendarFile = z.infer<typeof calendarFile>
