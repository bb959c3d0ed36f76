import { actorId } from '../../base/actor.ts'
import { wordsOf } from '../../base/folding.ts'
import { iso } from '../../base/time.ts'
import { type Context, view } from '../../platform/action.ts'
import { promise } from '../commitments/index.ts'
import { resolutionClause, responseClause } from './clauses.ts'
import { mayReport } from './permissions.ts'
import { type TicketRow, ticketsOfRequester } from './queries/tickets.ts'
import { type PreviewTicket, previewTicketInput, ticketPreview } from './schemas.ts'
import { suggest } from './suggest.ts'
import { summariseTickets } from './view-tickets.ts'

/** How many of one's open tickets are looked at, and how many are offered. */
const looked = 50
const offered = 3

/**
 * What would be promised if this were reported now, by which priority and why (S6 to S9), and what of one's own is
 * like it and still open. Nothing is kept.
 */
export const previewTicket = view({
  name: 'support.preview-ticket',
  input: previewTicketInput,
  output: ticketPreview,
  permit: mayReport,
  async run(context, input) {
    const suggestion = suggest(input)
    const startAt = context.now
    const response = responseClause[suggestion.priority]
    const resolution = resolutionClause[suggestion.priority]
    const answer = await promise(context, { clause: response, startAt })
    return {
      ...suggestion,
      marks: [...suggestion.marks],
      at: iso(context.now),
      timeZone: answer.timeZone,
      response: { clause: response, ...answer },
      resolution:
        resolution === null
          ? null
          : { clause: resolution, ...(await promise(context, { clause: resolution, startAt })) },
      similar: await similarTo(context, input),
    }
  },
})

async function similarTo(context: Context, { subject, body }: PreviewTicket) {
  const requesterId = actorId(context.actor)
  const asked = stemsOf(`${subject} ${body}`)
  if (requesterId === null || asked.size === 0) return []
  const own = await ticketsOfRequester(context.db, { requesterId, state: 'open', cursor: undefined, limit: looked })
  const ranked = own
    .map((ticket) => ({ ticket, shared: sharedWords(ticket, asked) }))
    .filter(({ shared }) => shared >= 2)
    .toSorted((a, b) => b.shared - a.shared)
  return summariseTickets(
    context,
    ranked.slice(0, offered).map(({ ticket }) => ticket),
  )
}

/** Short words join sentences and tell nothing. */
const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(wordsOf(text).flatMap(({ stem }) => (stem.length > 2 ? [stem] : [])))

const sharedWords = ({ subject, body }: TicketRow, asked: ReadonlySet<string>): number =>
  stemsOf(`${subject} ${body}`).intersection(asked).size
