import { m } from '../../../messages/messages.js'
import { listTickets, type TicketSummary } from '../../support/index.ts'
import { type Asker, sayTo } from '../asker.ts'
import { numberIn } from '../intents.ts'
import type { AnswerView } from '../schemas.ts'

const most = 5
const open = ['running', 'paused']

/** "My ticket's deadline?": how one's tickets stand, and what is promised about them (S6 to S9). */
export async function ticketStatus(asker: Asker): Promise<AnswerView> {
  const say = { locale: asker.locale }
  const number = numberIn(asker.asked)
  const { items } = await listTickets.within(
    asker.context,
    number === null ? { state: 'open', limit: most } : { limit: 50 },
  )
  const told = number === null ? items : items.filter((ticket) => ticket.number === number)
  if (told.length === 0) {
    const answer = number === null ? m.assistant_tickets_none({}, say) : m.assistant_number_unknown({ number }, say)
    return { answer, confident: true, sources: [], suggestions: [] }
  }
  return {
    answer: told.map((ticket) => lineAbout(asker, ticket)).join('\n'),
    confident: true,
    sources: told.map(({ id, number: own, subject }) => ({
      kind: 'ticket' as const,
      slug: `support/${id}`,
      title: `${own}: ${subject}`,
      href: `/support/${id}`,
    })),
    suggestions: [],
  }
}

function lineAbout(asker: Asker, { number, subject, state, commitments }: TicketSummary): string {
  const say = { locale: asker.locale }
  const about = { number, subject }
  if (state === 'resolved' || state === 'closed') return m.assistant_ticket_over(about, say)
  if (state === 'waiting') return m.assistant_ticket_waits_for_you(about, say)
  const response = commitments.find(({ clause, state: of }) => clause.endsWith('response') && open.includes(of))
  const resolution = commitments.find(({ clause, state: of }) => clause.endsWith('resolution') && open.includes(of))
  if (response?.dueAt !== undefined && response.dueAt !== null)
    return m.assistant_ticket_answer_due({ ...about, dueAt: sayTo(asker, response.dueAt) }, say)
  if (resolution?.dueAt !== undefined && resolution.dueAt !== null)
    return m.assistant_ticket_resolution_due({ ...about, dueAt: sayTo(asker, resolution.dueAt) }, say)
  return m.assistant_ticket_open(about, say)
}
