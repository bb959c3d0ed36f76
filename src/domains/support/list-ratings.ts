import { actorId } from '../../base/actor.ts'
import { toPage } from '../../base/page.ts'
import { view } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { worksAtDesk } from './desk-permissions.ts'
import { ratingsInWords } from './queries/satisfaction.ts'
import { ratingPage, ratingsQuery } from './schemas/satisfaction.ts'
import { viewSatisfaction } from './view-satisfaction.ts'

/** What requesters said in words of the help they got, newest tickets first. */
export const listRatings = view({
  name: 'support.list-ratings',
  input: ratingsQuery,
  output: ratingPage,
  permit: worksAtDesk,
  async run(context, { of, cursor, limit }) {
    const agentId = of === 'me' ? (actorId(context.actor) ?? undefined) : undefined
    const rows = await ratingsInWords(context.db, { agentId, cursor, limit })
    const people = rows.flatMap((row) => [row.requesterId, row.agentId ?? row.requesterId])
    const names = await personNames(context, [...new Set(people)])
    return toPage(
      rows,
      limit,
      ({ ticketId }) => ticketId,
      (row) => ({
        ticketId: row.ticketId,
        number: row.number,
        subject: row.subject,
        requester: { id: row.requesterId, name: names.get(row.requesterId) ?? '' },
        satisfaction: viewSatisfaction(row, names),
      }),
    )
  },
})
