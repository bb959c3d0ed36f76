import {
  appointmentAccepted,
  appointmentCancelled,
  appointmentMoved,
  appointmentNear,
  appointmentProposed,
  callConfirmed,
  callDisputed,
  callLogged,
  contactMissed,
  contactPaused,
  contactResumed,
  messageSent,
  reassignmentConsented,
  reassignmentProposed,
  reassignmentRefused,
  requestCompleted,
  requestRated,
  requestReopened,
} from '../../domains/consultations/index.ts'
import { aboutRequest, aboutSomebody } from './about.ts'
import { operators, tells, to } from './tell.ts'

type Sides = { readonly clientId: string; readonly consultantId: string }

/** Whoever of the two did not do it; both, if it was an operator or the platform. */
const others = ({ clientId, consultantId }: Sides, byId: string | null): string[] =>
  [clientId, consultantId].filter((id) => id !== byId)
const opposite = ({ clientId, consultantId }: Sides, id: string): string => (id === clientId ? consultantId : clientId)

const appointments = (
  [
    [appointmentProposed, 'appointment_proposed'],
    [appointmentAccepted, 'appointment_accepted'],
    [appointmentMoved, 'appointment_moved'],
    [appointmentCancelled, 'appointment_cancelled'],
  ] as const
).map(([type, kind]) =>
  tells(type, async (context, event) => {
    const told = others(event, event.byId).map(async (id) => {
      const about = await aboutSomebody(context, event, event.byId ?? opposite(event, id))
      return to(id, kind, { ...about, startsAt: event.startsAt })
    })
    return (await Promise.all(told)).flat()
  }),
)

const calls = (
  [
    [callLogged, 'call_logged'],
    [callConfirmed, 'call_confirmed'],
    [callDisputed, 'call_disputed'],
  ] as const
).map(([type, kind]) =>
  tells(type, async (context, event) => {
    const about = await aboutSomebody(context, event, event.byId)
    return to(others(event, event.byId), kind, { ...about, heldAt: event.heldAt })
  }),
)

const steps = (
  [
    [messageSent, 'message_sent'],
    [requestCompleted, 'request_completed'],
    [requestRated, 'request_rated'],
    [requestReopened, 'request_reopened'],
  ] as const
).map(([type, kind]) =>
  tells(type, async (context, event) =>
    to(others(event, event.byId), kind, await aboutSomebody(context, event, event.byId)),
  ),
)

/** Once somebody has the request. */
export const courseNotices = [
  ...appointments,
  ...calls,
  ...steps,
  tells(appointmentNear, async (context, event) => {
    const told = others(event, null).map(async (id) => {
      const about = await aboutSomebody(context, event, opposite(event, id))
      return to(id, 'appointment_near', { ...about, startsAt: event.startsAt })
    })
    return (await Promise.all(told)).flat()
  }),
  tells(contactPaused, async (context, event) => {
    const about = await aboutRequest(context, event)
    const { consultantId, untilAt } = event
    return untilAt === null
      ? to(consultantId, 'contact_paused', about)
      : to(consultantId, 'contact_paused_until', { ...about, untilAt })
  }),
  tells(contactResumed, async (context, event) =>
    to(event.consultantId, 'contact_resumed', await aboutRequest(context, event)),
  ),
  // C6 broken: those concerned and the operators, with the deadline's own instant.
  tells(contactMissed, async (context, event) => {
    const about = { ...(await aboutSomebody(context, event, event.consultantId)), dueAt: event.missedAt }
    return [
      ...to(event.clientId, 'contact_missed_client', about),
      ...to(event.consultantId, 'contact_missed_consultant', about),
      ...to(await operators(context), 'deadline_missed', { ...about, clause: 'C6' }),
    ]
  }),
  tells(reassignmentProposed, async (context, event) => {
    const about = await aboutSomebody(context, event, event.toConsultantId)
    return to(event.clientId, event.toConsultantId === null ? 'reassignment_to_board' : 'reassignment_proposed', about)
  }),
  tells(reassignmentConsented, async (context, event) => {
    const about = await aboutRequest(context, event)
    return [
      ...to(event.consultantId, 'reassignment_left', about),
      ...to(await operators(context), 'reassignment_consented', about),
    ]
  }),
  tells(reassignmentRefused, async (context, event) =>
    to(await operators(context), 'reassignment_refused', await aboutRequest(context, event)),
  ),
]
