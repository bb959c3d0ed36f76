import { view } from '../../platform/action.ts'
import { appointmentViews } from './appointment-views.ts'
import { mayFollow } from './course-permissions.ts'
import { requestOf } from './loading.ts'
import { appointmentsOf } from './queries/appointments.ts'
import { requestId } from './schemas.ts'
import { appointmentList } from './schemas/appointments.ts'

/** All appointments of a request, by when they begin. */
export const listAppointments = view({
  name: 'consultations.list-appointments',
  input: requestId,
  output: appointmentList,
  load: requestOf,
  permit: mayFollow,
  denial: 'not_found',
  async run(context, { requestId }, request) {
    return { items: await appointmentViews(context, request, await appointmentsOf(context.db, requestId)) }
  },
})
