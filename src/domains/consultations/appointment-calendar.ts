import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { m } from '../../messages/messages.js'
import { type Context, view } from '../../platform/action.ts'
import { getPeople } from '../accounts/index.ts'
import { mayFollowIts } from './course-permissions.ts'
import { loadAppointment } from './load-appointment.ts'
import type { AppointmentRow } from './queries/appointments.ts'
import type { RequestRow } from './queries/requests.ts'
import { calendarFile } from './schemas/appointments.ts'

/**
 * An appointment as a calendar file (iCalendar), in UTC: every calendar shows it in its owner's zone. A cancelled one
 * takes itself out again. It names nobody's address but the reader's own.
 */
export const readAppointmentCalendar = view({
  name: 'consultations.read-appointment-calendar',
  input: z.object({ appointmentId: id }),
  output: calendarFile,
  load: loadAppointment,
  permit: mayFollowIts,
  denial: 'not_found',
  async run(context, _input, { appointment, request }) {
    const cancelled = appointment.cancelledAt !== null
    const method = cancelled ? ('CANCEL' as const) : ('REQUEST' as const)
    const { ORIGIN } = context.platform.environment
    // No time zone of the calendar's own: with one, the library would write local times without saying which.
    const language = context.locale.toUpperCase()
    const calendar = ical({
      prodId: { company: 'Wafa', product: 'Wafa', language },
      method: ICalCalendarMethod[method],
    })
    calendar.createEvent({
      id: `${appointment.id}@${new URL(ORIGIN).hostname}`,
      start: appointment.startsAt,
      end: appointment.endsAt,
      stamp: appointment.changedAt,
      sequence: appointment.sequence,
      status: statusOf(appointment),
      url: `${ORIGIN}/requests/${request.id}`,
      location: appointment.place === '' ? null : appointment.place,
      ...(await people(context, appointment, request)),
    })
    return { name: `${request.number}-${appointment.id.slice(0, 8)}.ics`, method, text: calendar.toString() }
  },
})

function statusOf({ cancelledAt, acceptedAt }: AppointmentRow): ICalEventStatus {
  if (cancelledAt !== null) return ICalEventStatus.CANCELLED
  return acceptedAt === null ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}

async function people(context: Context, { consultantId, acceptedAt }: AppointmentRow, request: RequestRow) {
  const { locale, platform } = context
  const reader = present(actorId(context.actor))
  const known = await getPeople(context, [consultantId, request.clientId, reader])
  const nameOf = (id: string) => known.get(id)?.name ?? ''
  const own = known.get(reader)
  return {
    summary: m.course_calendar_summary({ subject: request.subject, number: request.number }, { locale }),
    description: m.course_calendar_description(
      { consultant: nameOf(consultantId), client: nameOf(request.clientId) },
      { locale },
    ),
    organizer: { name: 'Wafa', email: addressOf(platform.environment.MAIL_FROM) },
    attendees:
      own === undefined
        ? []
        : [
            {
              name: own.name,
              email: own.email,
              rsvp: false,
              status: acceptedAt === null ? ICalAttendeeStatus.NEEDSACTION : ICalAttendeeStatus.ACCEPTED,
            },
          ],
  }
}

/** `Wafa <wafa@example.org>` → `wafa@example.org`. */
const addressOf = (sender: string): string => /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender
