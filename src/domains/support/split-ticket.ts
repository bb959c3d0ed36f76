import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { startClocks } from './clocks.ts'
import { mayWorkOn } from './desk-permissions.ts'
import { about, ticketOpened } from './events.ts'
import { lockedTicketOf } from './loading.ts'
import { messageOfRequester } from './queries/desk-messages.ts'
import { insertTicket, nextTicketNumber } from './queries/tickets.ts'
import { insertLink } from './queries/ties.ts'
import { record } from './record.ts'
import { splitInput } from './schemas/desk.ts'
import { ticketView } from './schemas.ts'
import { partiesOf } from './telling.ts'
import { viewTicket } from './view-tickets.ts'

/**
 * A message of the requester that is about another matter becomes a ticket of its own. It was reported when the message
 * was sent: from there its promises run (S6 to S9), though they may be late already. Throws `not_found` for a message
 * that its requester did not write.
 */
export const splitTicket = action({
  name: 'support.split-ticket',
  input: splitInput,
  output: ticketView,
  load: lockedTicketOf,
  permit: mayWorkOn,
  async run(context, { messageId, subject }, ticket) {
    const { db, now, actor } = context
    const message = present(await messageOfRequester(db, ticket.id, messageId))
    const opened = await insertTicket(db, {
      id: newId(now),
      number: await nextTicketNumber(db, now),
      requesterId: ticket.requesterId,
      channel: ticket.channel,
      category: ticket.category,
      priority: ticket.priority,
      priorityReason: JSON.stringify(ticket.priorityReason),
      impact: ticket.impact,
      subject,
      body: message.body,
      language: ticket.language,
      circumstances: ticket.circumstances === null ? null : JSON.stringify(ticket.circumstances),
      state: 'new',
      assigneeId: ticket.assigneeId,
      teamId: ticket.teamId,
      teamChosenAt: ticket.teamChosenAt,
      teamChosenBy: ticket.teamChosenBy,
      openedAt: message.sentAt,
      lastMessageAt: message.sentAt,
      lastMessageBy: ticket.requesterId,
    })
    const split = await startClocks(context, opened)
    await insertLink(db, { one: ticket.id, other: split.id, kind: 'split', by: actorId(actor), at: now })
    await record(context, split, 'split_from', { number: ticket.number })
    await record(context, ticket, 'split', { number: split.number })
    const view = await viewTicket(context, split)
    // Its requester reported it already: the desk alone is told, by its pages.
    await context.announce(ticketOpened, { ...about(split), dueAt: null }, partiesOf(split))
    return view
  },
})
