import { z } from 'zod'
import { isOperator } from '../../base/actor.ts'
import { Failure } from '../../base/errors.ts'
import { toPage } from '../../base/page.ts'
import { view } from '../../platform/action.ts'
import { brokenPromises } from '../consultations/index.ts'
import { teamsInShort } from '../duty/index.ts'
import { queueOfTickets } from '../support/index.ts'
import { inOneQueue } from './queue.ts'
import { type QueueItem, queuePage, queueQuery } from './schemas.ts'

/**
 * Everything that waits at the desk by its next deadline: tickets, and consultations whose first contact is overdue
 * (C6). A filter says something of tickets, so that with one there is nothing else. What is over: latest word first.
 */
export const listQueue = view({
  name: 'desk.list-queue',
  input: queueQuery,
  output: queuePage,
  permit: isOperator,
  async run(context, { cursor, limit, ...filter }) {
    const after = placeOf(cursor)
    const narrowed = Object.values(filter).some((value) => value !== undefined && value !== '' && value !== false)
    const tickets = await queueOfTickets(context, filter, after, limit + 1)
    const consultations = narrowed ? [] : await brokenPromises(context, after, limit + 1)
    const teams = tickets.some(({ teamId }) => teamId !== null) ? await teamsInShort(context) : []
    const teamOf = (id: string | null) => teams.find((team) => team.id === id) ?? null
    const items: QueueItem[] = [
      ...tickets.map(({ teamId, ...item }) => ({ kind: 'ticket' as const, ...item, team: teamOf(teamId) })),
      ...consultations.map((item) => ({ kind: 'consultation' as const, ...item })),
    ]
    // One source comes in its own order: what is over has another than what is owed.
    const queue = consultations.length === 0 ? items : inOneQueue([items], limit + 1)
    return toPage(
      queue,
      limit,
      ({ at, id }) => `${at}_${id}`,
      (item) => item,
    )
  },
})

const place = z.tuple([z.iso.datetime(), z.uuid()])

function placeOf(cursor: string | undefined) {
  if (cursor === undefined) return null
  const parsed = place.safeParse(cursor.split('_'))
  if (!parsed.success) throw new Failure('invalid_input', [{ path: 'cursor', code: 'invalid_format', message: cursor }])
  const [at, id] = parsed.data
  return { at: Temporal.Instant.from(at), id }
}
