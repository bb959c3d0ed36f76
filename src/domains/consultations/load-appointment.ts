import { present } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import { findAppointment } from './queries/appointments.ts'
import { loadRequest } from './queries/requests.ts'

/** An appointment and the request that it belongs to. Throws `not_found`. */
export async function loadAppointment(context: Context, { appointmentId }: { readonly appointmentId: string }) {
  const appointment = present(await findAppointment(context.db, appointmentId))
  return { appointment, request: present(await loadRequest(context.db, appointment.requestId)) }
}
