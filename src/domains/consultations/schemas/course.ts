import { z } from 'zod'
import { id } from '../../../base/ids.ts'
import { instantInput, isoInstant, timeZone } from '../../../base/time.ts'
import { reassignmentCauses } from '../reassignment.ts'
import { appointmentView } from './appointments.ts'
import { personRef, words } from './references.ts'

export const callView = z.object({
  id,
  requestId: id,
  consultant: personRef,
  heldAt: isoInstant,
  minutes: z.int(),
  note: z.string(),
  loggedAt: isoInstant,
  confirmedAt: isoInstant.nullable(),
  disputedAt: isoInstant.nullable(),
  disputeNote: z.string().nullable(),
})
export type CallView = z.infer<typeof callView>

export const logCallInput = z.object({
  requestId: id,
  heldAt: instantInput.meta({ description: 'When the call began; RFC 3339, with any offset' }),
  minutes: z.coerce.number().int().min(1).max(1_440),
  note: z.string().trim().max(2_000).default(''),
})
export const disputeCallInput = z.object({ callId: id, note: words(1_000) })

export const contactPauseView = z.object({ id, askedAt: isoInstant, untilAt: isoInstant.nullable() })
export const pauseContactInput = z.object({
  requestId: id,
  until: z.iso
    .date()
    .optional()
    .meta({ description: 'The first day on which contact is welcome, in the client’s zone' }),
})

export const completeRequestInput = z.object({ requestId: id, note: z.string().trim().max(10_000).default('') })
export const rateRequestInput = z.object({
  requestId: id,
  stars: z.coerce.number().int().min(1).max(5),
  words: z.string().trim().max(2_000).default(''),
})
export const reopenRequestInput = z.object({ requestId: id, reason: words(2_000) })

export const ratingView = z.object({ stars: z.int(), words: z.string(), ratedAt: isoInstant })

export const reassignmentCause = z.enum(reassignmentCauses)
export const reassignmentView = z.object({
  id,
  requestId: id,
  state: z.enum(['open', 'consented', 'refused', 'withdrawn']),
  cause: reassignmentCause,
  reason: z.string().nullable().meta({ description: 'Null when the platform proposed it' }),
  proposedAt: isoInstant,
  from: personRef,
  to: personRef.nullable().meta({ description: 'Null for the board' }),
  answeredAt: isoInstant.nullable(),
})
export type ReassignmentView = z.infer<typeof reassignmentView>

export const proposeReassignmentInput = z.object({
  requestId: id,
  cause: reassignmentCause,
  reason: words(2_000),
  consultantId: id.optional().meta({ description: 'Whom to offer it to; nobody for the board' }),
})

/** All that followed the acceptance of a request, except the conversation. */
export const courseView = z.object({
  requestId: id,
  /** Times are shown in both. */
  timeZones: z.object({ client: timeZone, consultant: timeZone.nullable() }),
  contact: z
    .enum(['owed', 'overdue', 'waiting', 'made'])
    .nullable()
    .meta({ description: 'C6: null before acceptance' }),
  contactPause: contactPauseView.nullable(),
  appointments: z.array(appointmentView),
  calls: z.array(callView),
  rating: ratingView.nullable(),
  reopenableUntil: isoInstant.nullable(),
  reopenings: z.array(z.object({ reopenedAt: isoInstant, reason: z.string() })),
  reassignments: z.array(reassignmentView),
  may: z.object({
    write: z.boolean(),
    proposeAppointment: z.boolean(),
    logCall: z.boolean(),
    answerCall: z.boolean(),
    pauseContact: z.boolean(),
    resumeContact: z.boolean(),
    complete: z.boolean(),
    rate: z.boolean(),
    reopen: z.boolean(),
    proposeReassignment: z.boolean(),
    answerReassignment: z.boolean(),
  }),
})
export type CourseView = z.infer<typeof courseView>
