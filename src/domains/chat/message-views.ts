import { iso } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { fileViews } from '../files/index.ts'
import { ticketWords } from '../support/index.ts'
import { type ChatMessageRow, filesOf } from './queries/messages.ts'
import { type ChatMessage, chatMessage } from './schemas.ts'

/** Messages as answers show them, in the order given; what an agent took back is left out. */
export async function messageViews(context: Context, rows: readonly ChatMessageRow[]): Promise<ChatMessage[]> {
  const attached = await filesOf(
    context.db,
    rows.map(({ id }) => id),
  )
  const files = await fileViews(
    context,
    attached.map(({ fileId }) => fileId),
  )
  const inTickets = await ticketWords(
    context,
    rows.flatMap(({ ticketMessageId }) => ticketMessageId ?? []),
  )
  const names = await personNames(
    context,
    rows.flatMap(({ authorId }) => authorId ?? []),
  )
  return rows.flatMap((row) => {
    const told = row.ticketMessageId === null ? undefined : inTickets.get(row.ticketMessageId)
    if (told !== undefined && told.withdrawnAt !== null) return []
    const own = attached
      .filter(({ messageId }) => messageId === row.id)
      .flatMap(({ fileId }) => files.get(fileId) ?? [])
    return [
      {
        id: row.id,
        chatId: row.chatId,
        position: row.position,
        kind: row.kind,
        side: row.side,
        author: row.authorId === null ? null : { id: row.authorId, name: names.get(row.authorId) ?? '' },
        body: told?.body ?? row.body ?? '',
        sources: chatMessage.shape.sources.parse(row.sources),
        suggestions: chatMessage.shape.suggestions.parse(row.suggestions),
        attachments: told?.attachments ?? own,
        sentAt: iso(row.sentAt),
      },
    ]
  })
}
