import { iso } from '../../../base/time.ts'
import { m } from '../../../messages/messages.js'
import { upcomingAppointments } from '../../consultations/index.ts'
import { isOpen } from '../../duty/index.ts'
import { type Asker, sayTo } from '../asker.ts'
import { numberIn } from '../intents.ts'
import type { AnswerView, Deed } from '../schemas.ts'
import { ownRequests, sourceOfRequest } from './requests.ts'
import { timeNamed } from './time-named.ts'

const most = 3
const stillTheirs: readonly string[] = ['offered', 'on_board', 'awaiting_choice']

/** Offers to take requests back that nobody has accepted. Null when there is none. */
export async function withdrawRequest(asker: Asker): Promise<AnswerView | null> {
  const say = { locale: asker.locale }
  const number = numberIn(asker.asked)
  const all = (await ownRequests(asker)).filter((request) => number === null || request.number === number)
  const open = all.filter(({ state }) => stillTheirs.includes(state)).slice(0, most)
  if (open.length === 0) {
    const [taken] = all.filter(({ state }) => state === 'accepted')
    if (taken === undefined) return null
    const about = { number: taken.number, name: taken.consultant?.name ?? '' }
    return {
      answer: m.assistant_withdraw_late(about, say),
      confident: true,
      sources: [sourceOfRequest(taken)],
      suggestions: [],
    }
  }
  const deeds = open.map(({ id, number: own }): Deed => ({
    kind: 'deed',
    deed: 'withdraw_request',
    text: m.assistant_deed_withdraw({ number: own }, say),
    method: 'PUT',
    path: `/consultation-requests/${id}/withdrawal`,
    body: {},
    missing: [],
    href: `/requests/${id}`,
  }))
  const answer = m.assistant_withdraw_ask({}, say)
  return { answer, confident: true, sources: open.map(sourceOfRequest), suggestions: deeds }
}

/**
 * Offers to move appointments that can still be moved: to the time that was named, in the asker's zone, with a word
 * where it lies outside business hours; otherwise the new time is theirs to name. Null when none can be moved.
 */
export async function moveAppointment(asker: Asker): Promise<AnswerView | null> {
  const say = { locale: asker.locale }
  const ahead = await upcomingAppointments(asker.context, most)
  if (ahead.length === 0)
    return { answer: m.assistant_appointments_none({}, say), confident: true, sources: [], suggestions: [] }
  const movable = ahead.filter(({ appointment }) => appointment.may.move)
  if (movable.length === 0) return null
  const { context, asked, manner } = asker
  const named = timeNamed(asked, context.now, manner.timeZone)
  const startsAt = named === null ? null : iso(named)
  const lines = movable.map(({ request, appointment, other }) =>
    m.assistant_appointment_line(
      { number: request.number, name: other, startsAt: sayTo(asker, appointment.startsAt) },
      say,
    ),
  )
  const deeds = movable.map(({ request, appointment }): Deed => {
    const lasts = Temporal.Instant.from(appointment.startsAt).until(appointment.endsAt).total('minutes')
    return {
      kind: 'deed',
      deed: 'move_appointment',
      text:
        startsAt === null
          ? m.assistant_deed_move({ number: request.number }, say)
          : m.assistant_deed_move_to({ number: request.number, time: sayTo(asker, startsAt) }, say),
      method: 'PUT',
      path: `/appointments/${appointment.id}/time`,
      body: { minutes: Math.round(lasts), ...(startsAt === null ? {} : { startsAt }) },
      missing: startsAt === null ? ['startsAt'] : [],
      href: `/requests/${request.id}`,
    }
  })
  return {
    answer: [...lines, ...(named === null ? [m.assistant_move_ask({}, say)] : proposed(asker, named))].join('\n'),
    confident: true,
    sources: movable.map(({ request }) => sourceOfRequest(request)),
    suggestions: deeds,
  }
}

/** The time as it was understood, and what the calendar of the agreement says of it. */
function proposed(asker: Asker, named: Temporal.Instant): string[] {
  const say = { locale: asker.locale }
  const to = m.assistant_move_to({ time: sayTo(asker, iso(named)) }, say)
  return isOpen(asker.calendar, named.epochMilliseconds) ? [to] : [to, m.assistant_move_outside_hours({}, say)]
}

/** Offers to open a ticket with what was said. Nothing is opened until its requester does. */
export function openTicket({ locale }: Asker, question: string): AnswerView {
  return {
    answer: m.assistant_ticket_ask({}, { locale }),
    confident: true,
    sources: [],
    suggestions: [ticketDeed(locale, question)],
  }
}

export const ticketDeed = (locale: Asker['locale'], question: string): Deed => ({
  kind: 'deed',
  deed: 'open_ticket',
  text: m.assistant_deed_ticket({}, { locale }),
  method: 'POST',
  path: '/tickets',
  body: {
    subject: question.replaceAll(/\s+/gu, ' ').slice(0, 120),
    body: question,
    language: locale,
    impact: 'hindered',
  },
  missing: [],
  href: '/support/new',
})
