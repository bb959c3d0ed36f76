import { actorId } from '../../base/actor.ts'
import { iso, type Instant } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { wordsOfRequester } from './queries/messages.ts'

/** What the caller wrote about their own tickets between two instants (end exclusive), latest first. */
export async function ticketWordsWritten(
  context: Context,
  span: { readonly from: Instant; readonly to: Instant },
  limit: number,
) {
  const me = actorId(context.actor)
  if (me === null) return []
  const rows = await wordsOfRequester(context.db, me, span, limit)
  return rows.map(({ ticketId, number, subject, body, sentAt }) => ({
    about: { id: ticketId, number, subject },
    body,
    sentAt: iso(sentAt),
  }))
}
