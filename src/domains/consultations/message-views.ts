import { iso } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { type FileView, fileViews } from '../files/index.ts'
import { attachmentsOfMessages, type MessageRow } from './queries/messages.ts'
import type { MessageView } from './schemas/conversation.ts'

/** Messages as answers show them, in the order given. */
export async function messageViews(
  context: Context,
  rows: readonly MessageRow[],
  files: ReadonlyMap<string, readonly FileView[]>,
): Promise<MessageView[]> {
  const names = await personNames(
    context,
    rows.map(({ authorId }) => authorId),
  )
  return rows.map(({ id, requestId, position, authorId, body, sentAt }) => ({
    id,
    requestId,
    position,
    author: { id: authorId, name: names.get(authorId) ?? '' },
    body,
    attachments: [...(files.get(id) ?? [])],
    sentAt: iso(sentAt),
  }))
}

/** The files of messages, by message. */
export async function filesOf(context: Context, messageIds: readonly string[]): Promise<Map<string, FileView[]>> {
  const attached = await attachmentsOfMessages(context.db, messageIds)
  const views = await fileViews(context, [...attached.values()].flat())
  return new Map(
    [...attached].map(([messageId, ids]) => [messageId, ids.flatMap((id) => views.get(id) ?? [])] as const),
  )
}
