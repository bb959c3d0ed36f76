import { Failure, present } from '../../base/errors.ts'
import { isoOrNull } from '../../base/time.ts'
import type { Locale } from '../../base/locale.ts'
import type { Context } from '../../platform/action.ts'
import { oweTo } from '../commitments/index.ts'
import { type FileView, fileViews } from '../files/index.ts'
import { answer } from './answer.ts'
import { performAfter, type RefusedDeed } from './deeds.ts'
import { open } from './open-ticket.ts'
import { isRequesterOf } from './permissions.ts'
import { filesOfMessages } from './queries/messages.ts'
import { handTickets, messagesByIds, openTicketIdsOf } from './queries/by-chat.ts'
import { lockTicket } from './queries/tickets.ts'
import { takeUp } from './send-reply.ts'
import type { Deed } from './schemas/desk.ts'
import { writeMessage } from './write-message.ts'

type Asked = {
  readonly requesterId: string
  readonly subject: string
  readonly body: string
  readonly language: Locale
  readonly page?: string | undefined
}

/** A person was asked for in a conversation: its ticket, whose clocks begin now (S2, S6 to S9). */
export async function openTicketByChat(context: Context, { requesterId, page, ...asked }: Asked) {
  const circumstances = page === undefined ? {} : { circumstances: { page } }
  const wish = { ...asked, ...circumstances, impact: 'no_harm' as const, attachments: [] }
  const { id, number } = await open(context, requesterId, wish, 'chat')
  return { id, number }
}

type Said = { readonly ticketId: string; readonly body: string; readonly attachments: readonly string[] }

/**
 * Words of the actor in a conversation about a ticket: they stand in the ticket, and do to its clocks what a reply
 * does; nobody is written to. Throws `not_open_for_this` once it is closed, and what `claimFiles` throws.
 */
export async function sayLive(context: Context, { ticketId, body, attachments }: Said): Promise<{ id: string }> {
  const ticket = present(await lockTicket(context.db, ticketId))
  if (ticket.state === 'closed') throw new Failure('not_open_for_this')
  const side = isRequesterOf(context.actor, ticket) ? 'requester' : 'desk'
  const message = await writeMessage(context, ticket, { kind: 'reply', side, body, attachments })
  if (side === 'requester') await takeUp(context, ticket, message.id, true)
  else await answer(context, ticket, message, { live: true })
  return { id: message.id }
}

/** What a macro does besides its words, on the ticket of a conversation, when they have been said; answers the refused. */
export async function doAfterWords(context: Context, ticketId: string, deeds: readonly Deed[]): Promise<RefusedDeed[]> {
  return deeds.length === 0 ? [] : performAfter(context, present(await lockTicket(context.db, ticketId)), deeds)
}

type Words = { readonly body: string; readonly attachments: FileView[]; readonly withdrawnAt: string | null }

/** What stands in some messages of tickets, by id; who may read it is the caller's to ask. */
export async function ticketWords(context: Context, ids: readonly string[]): Promise<ReadonlyMap<string, Words>> {
  const [rows, attached] = await Promise.all([messagesByIds(context.db, ids), filesOfMessages(context.db, ids)])
  const files = await fileViews(
    context,
    attached.map(({ fileId }) => fileId),
  )
  return new Map(
    rows.map(({ id, body, withdrawnAt }) => [
      id,
      {
        body,
        attachments: attached
          .filter(({ messageId }) => messageId === id)
          .flatMap(({ fileId }) => files.get(fileId) ?? []),
        withdrawnAt: isoOrNull(withdrawnAt),
      },
    ]),
  )
}

/** Whoever talked as a guest has an account now: what was reported is theirs. */
export async function handTicketsTo(context: Context, from: string, to: string): Promise<void> {
  const ids = await openTicketIdsOf(context.db, from)
  await handTickets(context.db, from, to)
  for (const subjectId of ids) await oweTo(context, subjectId, to)
}
