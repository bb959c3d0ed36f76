import { z } from 'zod'
import { iso } from '../../base/time.ts'
import { action, type Context } from '../../platform/action.ts'
import { isWorthReminding, type ReminderAhead } from './appointment.ts'
import { taken } from './consultation.ts'
import { appointmentNear, bothSides, courseOf } from './course-events.ts'
import { isPlatform } from './permissions.ts'
import { type AppointmentRow, takeReminders } from './queries/appointments.ts'
import { requestsByIds } from './queries/lists.ts'

/** Says of every accepted appointment that it is a day, or an hour, ahead: each once. For the timetable. */
export const remindOfAppointments = action({
  name: 'consultations.remind-of-appointments',
  input: z.object({}),
  output: z.object({ reminded: z.int() }),
  permit: isPlatform,
  async run(context) {
    const inAnHour = await takeReminders(context.db, context.now, 'hour')
    const soon = new Set(inAnHour.map(({ id }) => id))
    // What is an hour ahead is not announced as a day ahead as well.
    const inADay = (await takeReminders(context.db, context.now, 'day')).filter(({ id }) => !soon.has(id))
    return { reminded: (await remind(context, inAnHour, 'hour')) + (await remind(context, inADay, 'day')) }
  },
})

async function remind(context: Context, rows: readonly AppointmentRow[], ahead: ReminderAhead): Promise<number> {
  const worth = rows.filter(
    ({ startsAt, acceptedAt }) => acceptedAt !== null && isWorthReminding(startsAt, acceptedAt, ahead),
  )
  const requests = await requestsByIds(
    context.db,
    worth.map(({ requestId }) => requestId),
  )
  const requestOf = new Map(requests.map((request) => [request.id, request]))
  for (const { id: appointmentId, requestId, startsAt, endsAt } of worth) {
    const request = requestOf.get(requestId)
    if (request === undefined) continue
    const consultation = taken(request)
    await context.announce(
      appointmentNear,
      { ...courseOf(consultation), appointmentId, startsAt: iso(startsAt), endsAt: iso(endsAt), ahead },
      bothSides(consultation),
    )
  }
  return worth.length
}
