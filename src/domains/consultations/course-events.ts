import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { isoInstant } from '../../base/time.ts'
import { defineEvent } from '../../platform/events.ts'
import type { Consultation } from './consultation.ts'
import { reassignmentCauses } from './reassignment.ts'
import { about, operators } from './telling.ts'

/** Who did it, and what it is about; a notice goes to the other side. */
const course = z.object({
  requestId: id,
  number: z.string(),
  subject: z.string(),
  clientId: id,
  consultantId: id,
})
const act = course.extend({ byId: id })

export const messageSent = defineEvent('consultations.message-sent', act.extend({ messageId: id }))
/** For open pages alone. */
export const messagesRead = defineEvent(
  'consultations.messages-read',
  z.object({ requestId: id, personId: id, position: z.int() }),
)

const appointment = course.extend({ appointmentId: id, startsAt: isoInstant, endsAt: isoInstant })
const appointmentAct = appointment.extend({ byId: id })
export const appointmentProposed = defineEvent('consultations.appointment-proposed', appointmentAct)
export const appointmentAccepted = defineEvent('consultations.appointment-accepted', appointmentAct)
export const appointmentMoved = defineEvent('consultations.appointment-moved', appointmentAct)
/** `byId` is null when the platform cancelled it, because the consultation ended. */
export const appointmentCancelled = defineEvent(
  'consultations.appointment-cancelled',
  appointment.extend({ byId: id.nullable() }),
)
export const appointmentNear = defineEvent(
  'consultations.appointment-near',
  appointment.extend({ ahead: z.enum(['day', 'hour']) }),
)

const call = act.extend({ callId: id, heldAt: isoInstant, minutes: z.int() })
export const callLogged = defineEvent('consultations.call-logged', call)
export const callConfirmed = defineEvent('consultations.call-confirmed', call)
export const callDisputed = defineEvent('consultations.call-disputed', call)

/** The client asked to wait with the first contact, and no longer does (C6). */
export const contactPaused = defineEvent(
  'consultations.contact-paused',
  course.extend({ untilAt: isoInstant.nullable() }),
)
export const contactResumed = defineEvent('consultations.contact-resumed', course)
/** C6 was breached, at the deadline's own instant. */
export const contactMissed = defineEvent('consultations.contact-missed', course.extend({ missedAt: isoInstant }))

export const requestCompleted = defineEvent('consultations.request-completed', act)
export const requestRated = defineEvent('consultations.request-rated', act.extend({ stars: z.int() }))
export const requestReopened = defineEvent('consultations.request-reopened', act)

const reassignment = course.extend({
  reassignmentId: id,
  cause: z.enum(reassignmentCauses),
  toConsultantId: id.nullable(),
})
/** `byId` is null when the platform proposed it. `consultantId` is who has the request until the client consents. */
export const reassignmentProposed = defineEvent(
  'consultations.reassignment-proposed',
  reassignment.extend({ byId: id.nullable() }),
)
export const reassignmentConsented = defineEvent('consultations.reassignment-consented', reassignment)
export const reassignmentRefused = defineEvent('consultations.reassignment-refused', reassignment)

/** What every event of a consultation says of it. */
export const courseOf = (request: Consultation) => ({ ...about(request), consultantId: request.consultantId })

/** The open pages of both sides. */
export const bothSides = ({ clientId, consultantId }: Consultation) => ({ people: [clientId, consultantId] })
/** The same, and the operators. */
export const sidesAndOperators = (request: Consultation) => ({
  ...bothSides(request),
  roles: operators,
})
