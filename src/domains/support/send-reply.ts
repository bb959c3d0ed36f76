import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { action, type Context } from '../../platform/action.ts'
import { answer } from './answer.ts'
import { keepNextDue, reopenResolution, resumeResolution } from './clocks.ts'
import { about, ticketReplied } from './events.ts'
import { lockedTicketOf } from './loading.ts'
import { messageViews } from './message-views.ts'
import { isRequesterOf, maySeeTicket } from './permissions.ts'
import { changeTicket, stepTicket, type TicketRow } from './queries/tickets.ts'
import { record } from './record.ts'
import { sendReplyInput, ticketMessage } from './schemas.ts'
import { partiesOf } from './telling.ts'
import { resolve } from './resolve-ticket.ts'
import { wait } from './wait-for-requester.ts'
import { writeMessage } from './write-message.ts'

/**
 * Writes to the other side of a ticket. The requester's words end the waiting, and reopen what was resolved; the
 * desk's first words are the response. Throws `not_open_for_this` once it is closed, and what `claimFiles` throws.
 */
export const sendReply = action({
  name: 'support.send-reply',
  input: sendReplyInput,
  output: ticketMessage,
  load: lockedTicketOf,
  permit: maySeeTicket,
  denial: 'not_found',
  async run(context, { body, attachments, afterwards }, ticket) {
    if (ticket.state === 'closed') throw new Failure('not_open_for_this')
    const side = isRequesterOf(context.actor, ticket) ? 'requester' : 'desk'
    const message = await writeMessage(context, ticket, { kind: 'reply', side, body, attachments })
    if (side === 'requester') await takeUp(context, ticket, message.id)
    else
      await goOnWith(
        context,
        await answer(context, ticket, message, { resolves: afterwards === 'resolve' }),
        afterwards,
      )
    return present((await messageViews(context, [message]))[0])
  },
})

async function goOnWith(
  context: Context,
  ticket: TicketRow,
  afterwards: 'nothing' | 'wait' | 'resolve',
): Promise<void> {
  if (afterwards === 'wait') await wait(context, ticket)
  if (afterwards === 'resolve') await resolve(context, ticket)
}

/** The requester's words: for verbs that bring them. `live`: in a conversation that both sides have open. */
export async function takeUp(context: Context, before: TicketRow, messageId: string, live = false): Promise<void> {
  const { db, now } = context
  const reopened = before.state === 'resolved'
  const wentOn = before.state === 'waiting'
  if (reopened) {
    await reopenResolution(context, before)
    await stepTicket(db, before.id, 'reopen', { reopenedAt: now, resolvedAt: null, resolvedBy: null })
  } else if (wentOn) {
    await resumeResolution(context, before)
    await stepTicket(db, before.id, 'goOn')
  }
  const byId = actorId(context.actor)
  const ticket = await changeTicket(db, before.id, { lastMessageAt: now, lastMessageBy: byId })
  await record(context, ticket, 'replied', { messageId, side: 'requester' })
  if (reopened) await record(context, ticket, 'reopened')
  const said = { messageId, reopened, wentOn, live }
  await context.announce(ticketReplied, { ...about(ticket), byId, ...said }, partiesOf(ticket))
  await keepNextDue(context, ticket)
}
