import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { pageOf, pageQuery } from '../../base/page.ts'
import { isoInstant } from '../../base/time.ts'
import { commitmentQuery, namedCommitment } from '../commitments/schemas.ts'
import { requestInShort } from '../consultations/schemas.ts'
import { teamRef } from '../duty/schemas.ts'
import { ticketFilter } from '../support/schemas/desk.ts'
import { ticketInShort, ticketSummary } from '../support/schemas.ts'

export const queueQuery = pageQuery.extend(ticketFilter.shape)

/** Where something stands in the queue: when it is due (far away: nothing is owed of it just now), then by id. */
const place = z.object({ at: isoInstant, id })

/** One thing that waits at the desk. */
export const queueItem = z.discriminatedUnion('kind', [
  place.extend({ kind: z.literal('ticket'), ticket: ticketSummary, team: teamRef.nullable() }),
  place.extend({ kind: z.literal('consultation'), promise: namedCommitment, request: requestInShort }),
])
export type QueueItem = z.infer<typeof queueItem>
export const queuePage = pageOf(queueItem)

/** What a promise is about. */
export const promiseSubject = z.discriminatedUnion('kind', [
  requestInShort.extend({ kind: z.literal('request') }),
  ticketInShort.extend({ kind: z.literal('ticket') }),
])
export const commitmentSubject = z
  .object({
    about: promiseSubject.nullable().meta({ description: 'Null for whoever may no longer read it' }),
    reported: z.boolean().meta({ description: 'Whether it is a ticket that the caller reported' }),
  })
  .meta({ id: 'CommitmentSubject' })

export const deadlineQuery = commitmentQuery
export const deadlinePage = pageOf(namedCommitment.extend({ about: promiseSubject }))
export type Deadline = z.infer<typeof deadlinePage>['items'][number]

export const chooseTeamInput = z.object({ ticketId: id, teamId: id.nullable().meta({ description: 'Null: none' }) })
export const ticketTeam = z.object({ team: teamRef.nullable() })
