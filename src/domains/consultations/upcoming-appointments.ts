import { actorId } from '../../base/actor.ts'
import type { Context } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { appointmentViews } from './appointment-views.ts'
import { appointmentsToCome } from './queries/appointments.ts'
import { requestsByIds, selectRequests } from './queries/lists.ts'
import type { AppointmentView } from './schemas/appointments.ts'

/** As many of one's consultations as are looked at; the latest are meant. */
const looked = 50

export type UpcomingAppointment = {
  readonly request: { readonly id: string; readonly number: string; readonly subject: string }
  readonly appointment: AppointmentView
  /** Who is met. */
  readonly other: string
}

/** The caller's own appointments that are not over, soonest first, on either side of the table. */
export async function upcomingAppointments(context: Context, limit: number): Promise<UpcomingAppointment[]> {
  const me = actorId(context.actor)
  if (me === null) return []
  const { db, now } = context
  const under = await selectRequests(db, { partyId: me, state: 'accepted', limit: looked })
  const rows = await appointmentsToCome(
    db,
    under.map(({ id }) => id),
    now,
    limit,
  )
  const requests = await requestsByIds(db, [...new Set(rows.map(({ requestId }) => requestId))])
  const others = requests.map(({ clientId, consultantId }) => (clientId === me ? (consultantId ?? me) : clientId))
  const names = await personNames(context, others)
  const found: UpcomingAppointment[] = []
  for (const row of rows) {
    const request = requests.find(({ id }) => id === row.requestId)
    const [appointment] = request === undefined ? [] : await appointmentViews(context, request, [row])
    if (request === undefined || appointment === undefined) continue
    const other = request.clientId === me ? request.consultantId : request.clientId
    found.push({
      request: { id: request.id, number: request.number, subject: request.subject },
      appointment,
      other: names.get(other ?? '') ?? '',
    })
  }
  return found
}
