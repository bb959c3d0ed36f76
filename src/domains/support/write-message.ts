import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Context } from '../../platform/action.ts'
import { claimFiles } from '../files/index.ts'
import { attachToTicket, insertTicketMessage, type TicketMessageRow } from './queries/messages.ts'
import type { TicketRow } from './queries/tickets.ts'
import type { MessageKind, Side } from './ticket.ts'

type Written = {
  readonly kind: MessageKind
  readonly side: Side
  readonly body: string
  readonly attachments?: readonly string[]
}

/** Adds the caller's words to a ticket. Throws what `claimFiles` throws. */
export async function writeMessage(
  context: Context,
  ticket: TicketRow,
  { kind, side, body, attachments = [] }: Written,
): Promise<TicketMessageRow> {
  const authorId = present(actorId(context.actor), 'forbidden')
  const files = await claimFiles(context, authorId, attachments, 'attachments')
  const fate = kind === 'note' ? {} : { deliveredAt: context.now }
  const message = await insertTicketMessage(context.db, {
    id: newId(context.now),
    ticketId: ticket.id,
    authorId,
    kind,
    side,
    body,
    sentAt: context.now,
    ...fate,
  })
  const fileIds = files.map(({ id }) => id)
  await attachToTicket(context.db, { ticketId: ticket.id, messageId: message.id }, fileIds)
  return message
}
