import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { Failure } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { worksAtDesk } from './desk-permissions.ts'
import { ticketOf } from './loading.ts'
import { otherTicket } from './other-ticket.ts'
import { deleteLink, insertLink } from './queries/ties.ts'
import { record } from './record.ts'
import { linkInput } from './schemas/desk.ts'

/** Says that two tickets have to do with each other. Throws `invalid_input` where there is no such other. */
export const linkTickets = action({
  name: 'support.link-tickets',
  input: linkInput,
  output: z.object({}),
  load: ticketOf,
  permit: worksAtDesk,
  about: ({ ticketId }) => ticketId,
  async run(context, { number }, ticket) {
    const other = await otherTicket(context, number, ticket)
    const link = {
      one: ticket.id,
      other: other.id,
      kind: 'related',
      by: actorId(context.actor),
      at: context.now,
    } as const
    if (!(await insertLink(context.db, link))) return {}
    await record(context, ticket, 'linked', { number: other.number })
    await record(context, other, 'linked', { number: ticket.number })
    return {}
  },
})

/** Throws `not_found` where they were not linked. */
export const unlinkTickets = action({
  name: 'support.unlink-tickets',
  input: z.object({ ticketId: id, otherId: id }),
  output: z.object({}),
  load: async (context, { ticketId, otherId }) => ({
    ticket: await ticketOf(context, { ticketId }),
    other: await ticketOf(context, { ticketId: otherId }),
  }),
  permit: worksAtDesk,
  about: ({ ticketId }) => ticketId,
  async run(context, _input, { ticket, other }) {
    if (!(await deleteLink(context.db, ticket.id, other.id))) throw new Failure('not_found')
    await record(context, ticket, 'unlinked', { number: other.number })
    await record(context, other, 'unlinked', { number: ticket.number })
    return {}
  },
})
