import type { Asker } from '../asker.ts'
import type { OwnIntent } from '../intents.ts'
import { mayLookInto } from '../permissions.ts'
import type { AnswerView } from '../schemas.ts'
import { nextAppointment } from './appointments.ts'
import { moveAppointment, openTicket, withdrawRequest } from './deeds.ts'
import { due } from './due.ts'
import { consultantsDuties } from './duties.ts'
import { unreadMessages, whatIWrote } from './messages.ts'
import { requestStatus } from './requests.ts'
import { ticketStatus } from './tickets.ts'

type Own = {
  readonly domain: 'consultations' | 'support' | null
  readonly answer: (asker: Asker, question: string) => Promise<AnswerView | null> | AnswerView
}

/** What is asked → where the answer is looked up, always as whoever asks. */
const table: Record<OwnIntent, Own> = {
  request_status: {
    domain: 'consultations',
    answer: (asker) => (/ t 20\d\d /.test(asker.asked) ? ticketsIfAllowed(asker) : requestStatus(asker)),
  },
  due: { domain: 'consultations', answer: due },
  written: { domain: null, answer: whatIWrote },
  unread: { domain: 'consultations', answer: unreadMessages },
  tickets: { domain: 'support', answer: ticketStatus },
  appointment: { domain: 'consultations', answer: nextAppointment },
  duties: { domain: 'consultations', answer: consultantsDuties },
  withdraw_request: { domain: 'consultations', answer: withdrawRequest },
  move_appointment: { domain: 'consultations', answer: moveAppointment },
  open_ticket: { domain: null, answer: openTicket },
}

const ticketsIfAllowed = async (asker: Asker) => (mayLookInto(asker.actor, 'support') ? ticketStatus(asker) : null)

/** The answer from the asker's own things; null where they say nothing of it, or may not be looked into. */
export async function ownAnswer(intent: OwnIntent, asker: Asker, question: string): Promise<AnswerView | null> {
  const { domain, answer } = table[intent]
  return domain !== null && !mayLookInto(asker.actor, domain) ? null : answer(asker, question)
}
