import { iso, isoOrNull } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { appointmentState, isChangeable } from './appointment.ts'
import { mayAcceptAppointment } from './course-permissions.ts'
import { isPartyOf } from './permissions.ts'
import type { AppointmentRow } from './queries/appointments.ts'
import type { RequestRow } from './queries/requests.ts'
import type { AppointmentView } from './schemas/appointments.ts'

/** Appointments of one request as their reader sees them. */
export async function appointmentViews(
  context: Context,
  request: RequestRow,
  rows: readonly AppointmentRow[],
): Promise<AppointmentView[]> {
  const people = rows.flatMap(({ proposedBy, cancelledBy }) => [
    proposedBy,
    ...(cancelledBy === null ? [] : [cancelledBy]),
  ])
  const names = await personNames(context, people)
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  return rows.map((row) => {
    const state = appointmentState(row, context.now)
    const changeable =
      request.state === 'accepted' && isPartyOf(context.actor, request) && isChangeable(row, context.now)
    return {
      id: row.id,
      requestId: row.requestId,
      state,
      startsAt: iso(row.startsAt),
      endsAt: iso(row.endsAt),
      place: row.place,
      sequence: row.sequence,
      proposedBy: person(row.proposedBy),
      proposedAt: iso(row.proposedAt),
      acceptedAt: isoOrNull(row.acceptedAt),
      cancelledAt: isoOrNull(row.cancelledAt),
      cancelledBy: row.cancelledBy === null ? null : person(row.cancelledBy),
      cancelReason: row.cancelReason,
      may: {
        accept:
          changeable && state === 'proposed' && mayAcceptAppointment(context.actor, { request, appointment: row }),
        move: changeable,
        cancel: changeable,
      },
    }
  })
}

/** What the verbs on one appointment answer. */
export const appointmentViewOf = async (context: Context, request: RequestRow, row: AppointmentRow) =>
  (await appointmentViews(context, request, [row]))[0]
