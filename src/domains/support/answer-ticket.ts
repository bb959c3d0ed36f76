import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import type { Instant } from '../../base/time.ts'
import { action, type Context } from '../../platform/action.ts'
import { commitmentsOf } from '../commitments/index.ts'
import { answer } from './answer.ts'
import { perform } from './deeds.ts'
import { mayWorkOn } from './desk-permissions.ts'
import { replyHeld } from './events.ts'
import { lockedTicketOf } from './loading.ts'
import { messageViews } from './message-views.ts'
import { latestReply } from './queries/desk-messages.ts'
import { hold } from './queries/held.ts'
import { lockTicket, type TicketRow } from './queries/tickets.ts'
import { answerTicketInput } from './schemas/desk.ts'
import { ticketMessage } from './schemas.ts'
import { deskOf } from './telling.ts'
import { writeMessage } from './write-message.ts'

/** For so long a reply may be taken back. */
export const holdSeconds = 10
/** Nearer to the deadline of the response nothing is held: what waits might come late. */
const narrowSeconds = 60

/**
 * The desk's reply: it leaves after ten seconds unless it is taken back, and what was asked for with it follows then;
 * for the response it counts when it was written (S6 to S9). Throws `answered_meanwhile` where a colleague has replied
 * since the message that the author had read last (`seen`), and `not_open_for_this` once the ticket is closed.
 */
export const answerTicket = action({
  name: 'support.answer-ticket',
  input: answerTicketInput,
  output: ticketMessage,
  load: lockedTicketOf,
  permit: mayWorkOn,
  async run(context, { body, attachments, deeds, seen }, ticket) {
    if (ticket.state === 'closed') throw new Failure('not_open_for_this')
    await requireSeen(context, ticket, seen)
    const written = await writeMessage(context, ticket, { kind: 'reply', side: 'desk', body, attachments })
    if (await isNarrow(context, ticket)) {
      await answer(context, ticket, written)
      for (const deed of deeds) await perform(context, ticket.id, deed)
      return present((await messageViews(context, [written]))[0])
    }
    const heldUntil = context.now.add({ seconds: holdSeconds })
    const message = await hold(context.db, { messageId: written.id, deeds: JSON.stringify(deeds) }, heldUntil)
    await context.announce(replyHeld, { ticketId: ticket.id, messageId: message.id }, deskOf())
    return present((await messageViews(context, [message]))[0])
  },
})

async function requireSeen({ db, actor }: Context, ticket: TicketRow, seen: string | null | undefined): Promise<void> {
  if (seen === undefined) return
  const latest = await latestReply(db, ticket.id)
  if (latest === undefined || latest.id === seen || latest.authorId === actorId(actor)) return
  throw new Failure('answered_meanwhile')
}

/** Whether the response is still owed, and due before a held reply would surely have left. */
async function isNarrow(context: Context, ticket: TicketRow): Promise<boolean> {
  const soon: Instant = context.now.add({ seconds: narrowSeconds })
  return (await commitmentsOf(context, [ticket.id])).some(
    ({ clause, metAt, breachedAt, state, dueAt }) =>
      clause.endsWith('.response') &&
      metAt === null &&
      breachedAt === null &&
      state !== 'cancelled' &&
      dueAt !== null &&
      Temporal.Instant.compare(Temporal.Instant.from(dueAt), soon) <= 0,
  )
}

/** Locks the ticket of a message, as it is now. */
export const ticketOfMessage = async ({ db }: Context, { ticketId }: { readonly ticketId: string }) =>
  present(await lockTicket(db, ticketId))
