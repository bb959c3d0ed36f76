import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { iso } from '../../base/time.ts'
import { action } from '../../platform/action.ts'
import { isOverlap } from '../../platform/transact.ts'
import { appointmentState } from './appointment.ts'
import { appointmentViewOf } from './appointment-views.ts'
import { makeContact } from './contact.ts'
import { underWay } from './consultation.ts'
import { appointmentAccepted, bothSides, courseOf } from './course-events.ts'
import { mayAcceptAppointment } from './course-permissions.ts'
import { loadAppointment } from './load-appointment.ts'
import { isConsultantOf } from './permissions.ts'
import { changeAppointment } from './queries/appointments.ts'
import { acceptAppointmentInput, appointmentView } from './schemas/appointments.ts'

/**
 * Accepts the time that the other side named. Throws `conflict` when they have named another since,
 * `appointment_overlaps` when the consultant has meanwhile another appointment then. A consultant who accepts the
 * client's time has fixed an appointment, which is what C6 promises.
 */
export const acceptAppointment = action({
  name: 'consultations.accept-appointment',
  input: acceptAppointmentInput,
  output: appointmentView,
  load: loadAppointment,
  permit: mayAcceptAppointment,
  denial: 'not_found',
  async run(context, { sequence }, { appointment, request }) {
    const consultation = underWay(request)
    if (appointment.sequence !== sequence) throw new Failure('conflict')
    if (appointmentState(appointment, context.now) !== 'proposed') throw new Failure('not_open_for_this')
    if (isConsultantOf(context.actor, request)) await makeContact(context, request.id)
    const byId = present(actorId(context.actor))
    const row = await changeAppointment(context.db, appointment, {
      acceptedAt: context.now,
      acceptedBy: byId,
      changedAt: context.now,
    }).catch((error: unknown) => {
      throw isOverlap(error, 'appointment_overlap') ? new Failure('appointment_overlaps') : error
    })
    const { id: appointmentId, startsAt, endsAt } = present(row, 'conflict')
    await context.announce(
      appointmentAccepted,
      { ...courseOf(consultation), byId, appointmentId, startsAt: iso(startsAt), endsAt: iso(endsAt) },
      bothSides(consultation),
    )
    return present(await appointmentViewOf(context, request, present(row)))
  },
})
