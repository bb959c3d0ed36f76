import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { iso } from '../../base/time.ts'
import { action, type Context } from '../../platform/action.ts'
import { isChangeable } from './appointment.ts'
import { appointmentViewOf } from './appointment-views.ts'
import { type Consultation, underWay } from './consultation.ts'
import { appointmentCancelled, bothSides, courseOf } from './course-events.ts'
import { isPartyOfIts } from './course-permissions.ts'
import { loadAppointment } from './load-appointment.ts'
import { type AppointmentRow, cancelUpcoming, changeAppointment } from './queries/appointments.ts'
import { appointmentView, cancelAppointmentInput } from './schemas/appointments.ts'

/** Calls an appointment off, before it begins. */
export const cancelAppointment = action({
  name: 'consultations.cancel-appointment',
  input: cancelAppointmentInput,
  output: appointmentView,
  load: loadAppointment,
  permit: isPartyOfIts,
  denial: 'not_found',
  async run(context, { reason }, { appointment, request }) {
    const consultation = underWay(request)
    if (!isChangeable(appointment, context.now)) throw new Failure('not_open_for_this')
    const byId = present(actorId(context.actor))
    const changed = await changeAppointment(context.db, appointment, {
      cancelledAt: context.now,
      cancelledBy: byId,
      cancelReason: reason,
      sequence: appointment.sequence + 1,
      changedAt: context.now,
    })
    const row = present(changed, 'conflict')
    await announceCancelling(context, consultation, row, byId)
    return present(await appointmentViewOf(context, request, row))
  },
})

/** The platform calls off what had not begun when a consultation ended. */
export async function cancelAppointments(context: Context, consultation: Consultation): Promise<void> {
  for (const row of await cancelUpcoming(context.db, consultation.id, context.now))
    await announceCancelling(context, consultation, row, null)
}

const announceCancelling = (context: Context, of: Consultation, row: AppointmentRow, byId: string | null) =>
  context.announce(
    appointmentCancelled,
    { ...courseOf(of), byId, appointmentId: row.id, startsAt: iso(row.startsAt), endsAt: iso(row.endsAt) },
    bothSides(of),
  )
