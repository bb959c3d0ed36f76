import { toPage } from '../../base/page.ts'
import { view } from '../../platform/action.ts'
import { ticketOf } from './loading.ts'
import { messageViews } from './message-views.ts'
import { answersFor, maySeeTicket } from './permissions.ts'
import { messagesBefore } from './queries/messages.ts'
import { listTicketMessagesInput, ticketMessagePage } from './schemas.ts'

/** The newest messages of a ticket, newest last; notes are for the desk alone. */
export const listTicketMessages = view({
  name: 'support.list-messages',
  input: listTicketMessagesInput,
  output: ticketMessagePage,
  load: ticketOf,
  permit: maySeeTicket,
  denial: 'not_found',
  async run(context, { ticketId, cursor, limit }, ticket) {
    const reader = answersFor(context.actor, ticket) ? 'desk' : 'requester'
    const rows = await messagesBefore(context.db, { ticketId, cursor, limit }, reader)
    const page = toPage(
      rows,
      limit,
      ({ position }) => String(position),
      (row) => row,
    )
    return { items: await messageViews(context, page.items.toReversed()), next: page.next }
  },
})
