import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { pageOf, pageQuery } from '../../base/page.ts'
import { isoInstant } from '../../base/time.ts'
import { namedCommitment } from '../commitments/schemas.ts'
import { requestInShort } from '../consultations/schemas.ts'
import { ticketFilter } from '../support/schemas/desk.ts'
import { ticketSummary } from '../support/schemas.ts'

export const queueQuery = pageQuery.extend(ticketFilter.shape)

/** Where something stands in the queue: when it is due (far away: nothing is owed of it just now), then by id. */
const place = z.object({ at: isoInstant, id })

/** One thing that waits at the desk. Chats will be a kind more. */
export const queueItem = z.discriminatedUnion('kind', [
  place.extend({ kind: z.literal('ticket'), ticket: ticketSummary }),
  place.extend({ kind: z.literal('consultation'), promise: namedCommitment, request: requestInShort }),
])
export type QueueItem = z.infer<typeof queueItem>
export const queuePage = pageOf(queueItem)
