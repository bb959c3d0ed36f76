import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { iso } from '../../base/time.ts'
import { action } from '../../platform/action.ts'
import { isChangeable } from './appointment.ts'
import { freeTime } from './appointment-time.ts'
import { appointmentViewOf } from './appointment-views.ts'
import { makeContact } from './contact.ts'
import { underWay } from './consultation.ts'
import { appointmentMoved, bothSides, courseOf } from './course-events.ts'
import { isPartyOfIts } from './course-permissions.ts'
import { loadAppointment } from './load-appointment.ts'
import { isConsultantOf } from './permissions.ts'
import { changeAppointment, recordTime } from './queries/appointments.ts'
import { appointmentView, moveAppointmentInput } from './schemas/appointments.ts'

/**
 * Names another time, before the appointment begins. It is a proposal again, for the other side to accept; whoever
 * moves their own proposal leaves it theirs. Throws what `freeTime` throws, `conflict` when somebody was faster.
 */
export const moveAppointment = action({
  name: 'consultations.move-appointment',
  input: moveAppointmentInput,
  output: appointmentView,
  load: loadAppointment,
  permit: isPartyOfIts,
  denial: 'not_found',
  async run(context, { place, startsAt, minutes }, { appointment, request }) {
    const consultation = underWay(request)
    if (!isChangeable(appointment, context.now)) throw new Failure('not_open_for_this')
    const of = { consultantId: consultation.consultantId, appointmentId: appointment.id }
    const span = await freeTime(context, { startsAt, minutes }, of)
    if (isConsultantOf(context.actor, request)) await makeContact(context, request.id)
    const byId = present(actorId(context.actor))
    const changed = await changeAppointment(context.db, appointment, {
      ...span,
      place: place ?? appointment.place,
      sequence: appointment.sequence + 1,
      changedAt: context.now,
      proposedBy: byId,
      proposedAt: context.now,
      acceptedAt: null,
      acceptedBy: null,
      dayReminderAt: null,
      hourReminderAt: null,
    })
    const row = present(changed, 'conflict')
    await recordTime(context.db, row)
    const times = { startsAt: iso(row.startsAt), endsAt: iso(row.endsAt) }
    await context.announce(
      appointmentMoved,
      { ...courseOf(consultation), byId, appointmentId: row.id, ...times },
      bothSides(consultation),
    )
    return present(await appointmentViewOf(context, request, row))
  },
})
