import { type Actor, actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { isoOrNull } from '../../base/time.ts'
import { action, type Context } from '../../platform/action.ts'
import { claimFiles } from '../files/index.ts'
import { startClocks } from './clocks.ts'
import { about, ticketOpened } from './events.ts'
import { mayReport } from './permissions.ts'
import { attachToTicket } from './queries/messages.ts'
import { insertTicket, nextTicketNumber, type TicketRow } from './queries/tickets.ts'
import { record } from './record.ts'
import { type OpenTicket, openTicketInput, ticketView } from './schemas.ts'
import { suggest } from './suggest.ts'
import { partiesOf } from './telling.ts'
import type { Channel } from './ticket.ts'
import { viewTicket } from './view-tickets.ts'

/**
 * Reports a problem (G1, S1): the promises of its priority begin now (S6 to S9). Throws what `claimFiles` throws.
 */
export const openTicket = action({
  name: 'support.open-ticket',
  input: openTicketInput,
  output: ticketView,
  permit: mayReport,
  async run(context, input) {
    const requesterId = present(actorId(context.actor), 'forbidden')
    return viewTicket(context, await open(context, requesterId, input, channelOf(context.actor, input)))
  },
})

/** For verbs that end with it, of whom it is not the actor who reports. */
export async function open(
  context: Context,
  requesterId: string,
  input: Omit<OpenTicket, 'channel'>,
  channel: Channel,
): Promise<TicketRow> {
  const { db, now } = context
  const { category, priority, marks } = suggest({ ...input, page: input.circumstances?.page })
  const opened = await insertTicket(db, {
    id: newId(now),
    number: await nextTicketNumber(db, now),
    requesterId,
    channel,
    category,
    priority,
    priorityReason: JSON.stringify({ by: 'suggestion', marks }),
    impact: input.impact,
    subject: input.subject,
    body: input.body,
    language: input.language,
    circumstances: input.circumstances === undefined ? null : JSON.stringify(input.circumstances),
    state: 'new',
    openedAt: now,
    lastMessageAt: now,
    lastMessageBy: requesterId,
  })
  const files = await claimFiles(context, requesterId, input.attachments, 'attachments')
  await attachToTicket(
    db,
    { ticketId: opened.id, messageId: null },
    files.map(({ id }) => id),
  )
  const ticket = await startClocks(context, opened)
  await record(context, ticket, 'opened', { priority: ticket.priority, category })
  const payload = { ...about(ticket), dueAt: isoOrNull(ticket.nextDueAt) }
  await context.announce(ticketOpened, payload, partiesOf(ticket))
  return ticket
}

/** A personal token means a program. */
const channelOf = (actor: Actor, { channel }: OpenTicket) =>
  actor.kind === 'person' && actor.scopes !== undefined ? 'api' : channel
