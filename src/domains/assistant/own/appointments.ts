import { m } from '../../../messages/messages.js'
import { upcomingAppointments } from '../../consultations/index.ts'
import { type Asker, sayTo } from '../asker.ts'
import type { AnswerView } from '../schemas.ts'
import { sourceOfRequest } from './requests.ts'

const most = 3

/** "When is my next appointment?": those that are agreed, and those that are only proposed. */
export async function nextAppointment(asker: Asker): Promise<AnswerView> {
  const say = { locale: asker.locale }
  const found = await upcomingAppointments(asker.context, most)
  if (found.length === 0)
    return { answer: m.assistant_appointments_none({}, say), confident: true, sources: [], suggestions: [] }
  const lines = found.map(({ request, appointment, other }) => {
    const about = { number: request.number, name: other, startsAt: sayTo(asker, appointment.startsAt) }
    const agreed = appointment.acceptedAt !== null
    return agreed ? m.assistant_appointment_line(about, say) : m.assistant_appointment_proposed(about, say)
  })
  return {
    answer: lines.join('\n'),
    confident: true,
    sources: found.map(({ request }) => ({ ...sourceOfRequest(request), kind: 'appointment' as const })),
    suggestions: [],
  }
}
