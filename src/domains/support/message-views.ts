import { iso, isoOrNull } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { fileViews } from '../files/index.ts'
import { filesOfMessages, type TicketMessageRow } from './queries/messages.ts'
import type { TicketMessage } from './schemas.ts'

/** Messages as answers show them, in the order given. */
export async function messageViews(context: Context, rows: readonly TicketMessageRow[]): Promise<TicketMessage[]> {
  const attached = await filesOfMessages(
    context.db,
    rows.map(({ id }) => id),
  )
  const files = await fileViews(
    context,
    attached.map(({ fileId }) => fileId),
  )
  const names = await personNames(context, [...new Set(rows.flatMap(({ authorId }) => authorId ?? []))])
  return rows.map(({ id, ticketId, kind, side, authorId, body, sentAt, heldUntil, withdrawnAt }) => ({
    id,
    ticketId,
    kind,
    side,
    author: authorId === null ? null : { id: authorId, name: names.get(authorId) ?? '' },
    body,
    attachments: attached.filter(({ messageId }) => messageId === id).flatMap(({ fileId }) => files.get(fileId) ?? []),
    sentAt: iso(sentAt),
    heldUntil: isoOrNull(heldUntil),
    withdrawnAt: isoOrNull(withdrawnAt),
  }))
}
