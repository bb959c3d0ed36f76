import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { iso } from '../../base/time.ts'
import { action } from '../../platform/action.ts'
import { freeTime } from './appointment-time.ts'
import { appointmentViewOf } from './appointment-views.ts'
import { makeContact } from './contact.ts'
import { underWay } from './consultation.ts'
import { appointmentProposed, bothSides, courseOf } from './course-events.ts'
import { requestOf } from './loading.ts'
import { isConsultantOf, isPartyOf } from './permissions.ts'
import { insertAppointment, recordTime } from './queries/appointments.ts'
import { appointmentView, proposeAppointmentInput } from './schemas/appointments.ts'

/** Proposes a time to the other side. By the consultant, it is the contact that C6 promises. Throws what `freeTime` throws. */
export const proposeAppointment = action({
  name: 'consultations.propose-appointment',
  input: proposeAppointmentInput,
  output: appointmentView,
  load: requestOf,
  permit: isPartyOf,
  denial: 'not_found',
  async run(context, { place, ...wish }, request) {
    const consultation = underWay(request)
    const { id: requestId, consultantId } = consultation
    const { startsAt, endsAt } = await freeTime(context, wish, { consultantId, appointmentId: null })
    if (isConsultantOf(context.actor, request)) await makeContact(context, requestId)
    const proposedBy = present(actorId(context.actor))
    const row = await insertAppointment(context.db, {
      id: newId(context.now),
      requestId,
      consultantId,
      startsAt,
      endsAt,
      place,
      proposedBy,
      proposedAt: context.now,
      changedAt: context.now,
    })
    await recordTime(context.db, row)
    await context.announce(
      appointmentProposed,
      {
        ...courseOf(consultation),
        byId: proposedBy,
        appointmentId: row.id,
        startsAt: iso(startsAt),
        endsAt: iso(endsAt),
      },
      bothSides(consultation),
    )
    return present(await appointmentViewOf(context, request, row))
  },
})
