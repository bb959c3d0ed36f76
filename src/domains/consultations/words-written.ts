import { actorId } from '../../base/actor.ts'
import { iso, type Instant } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { requestsByIds } from './queries/lists.ts'
import { messagesOfAuthor } from './queries/messages.ts'

export type WrittenWords = {
  readonly about: { readonly id: string; readonly number: string; readonly subject: string }
  readonly body: string
  readonly sentAt: string
}

/** What the caller wrote in consultations between two instants (end exclusive), latest first. */
export async function wordsWritten(
  context: Context,
  span: { readonly from: Instant; readonly to: Instant },
  limit: number,
): Promise<WrittenWords[]> {
  const me = actorId(context.actor)
  if (me === null) return []
  const rows = await messagesOfAuthor(context.db, me, span, limit)
  const requests = new Map(
    (await requestsByIds(context.db, [...new Set(rows.map(({ requestId }) => requestId))])).map((row) => [row.id, row]),
  )
  return rows.flatMap(({ requestId, body, sentAt }) => {
    const request = requests.get(requestId)
    if (request === undefined) return []
    const { id, number, subject } = request
    return [{ about: { id, number, subject }, body, sentAt: iso(sentAt) }]
  })
}
