import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { toPage } from '../../base/page.ts'
import { view } from '../../platform/action.ts'
import { mayReport } from './permissions.ts'
import { ticketsOfRequester } from './queries/tickets.ts'
import { ticketPage, ticketQuery } from './schemas.ts'
import { summariseTickets } from './view-tickets.ts'

/** One's own tickets with their promises, newest first. */
export const listTickets = view({
  name: 'support.list-tickets',
  input: ticketQuery,
  output: ticketPage,
  permit: mayReport,
  async run(context, { state, cursor, limit }) {
    const requesterId = present(actorId(context.actor), 'forbidden')
    const rows = await ticketsOfRequester(context.db, { requesterId, state, cursor, limit })
    const page = toPage(
      rows,
      limit,
      ({ id }) => id,
      (row) => row,
    )
    return { items: await summariseTickets(context, page.items), next: page.next }
  },
})
