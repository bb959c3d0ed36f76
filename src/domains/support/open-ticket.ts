import { type Actor, actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { claimFiles } from '../files/index.ts'
import { startClocks } from './clocks.ts'
import { about, ticketOpened } from './events.ts'
import { mayReport } from './permissions.ts'
import { priorityOf } from './priority.ts'
import { attachToTicket } from './queries/messages.ts'
import { insertTicket, nextTicketNumber } from './queries/tickets.ts'
import { record } from './record.ts'
import { type OpenTicket, openTicketInput, ticketView } from './schemas.ts'
import { partiesOf } from './telling.ts'
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
    const { db, now, actor } = context
    const requesterId = present(actorId(actor), 'forbidden')
    const category = input.category ?? 'question'
    const opened = await insertTicket(db, {
      id: newId(now),
      number: await nextTicketNumber(db, now),
      requesterId,
      channel: channelOf(actor, input),
      category,
      priority: priorityOf[category],
      priorityReason: JSON.stringify({ by: 'suggestion', marks: [] }),
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
    await context.announce(ticketOpened, { ...about(ticket), priority: ticket.priority }, partiesOf(ticket))
    return viewTicket(context, ticket)
  },
})

/** A personal token means a program. */
const channelOf = (actor: Actor, { channel }: OpenTicket) =>
  actor.kind === 'person' && actor.scopes !== undefined ? 'api' : channel
