import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { m } from '../../messages/messages.js'
import { action, type Context } from '../../platform/action.ts'
import { answer } from './answer.ts'
import { keepNextDue, meetResolution } from './clocks.ts'
import { about, ticketResolved } from './events.ts'
import { lockedTicketOf } from './loading.ts'
import { answersFor } from './permissions.ts'
import { stepTicket, type TicketRow } from './queries/tickets.ts'
import { record } from './record.ts'
import { resolveTicketInput, ticketView } from './schemas.ts'
import { partiesOf } from './telling.ts'
import { viewTicket } from './view-tickets.ts'
import { writeMessage } from './write-message.ts'

/**
 * Marks a ticket as resolved, with or without a last word; nobody's problem is resolved before a person wrote to them.
 * Throws `not_open_for_this`, and `invalid_input` for a first word that is missing.
 */
export const resolveTicket = action({
  name: 'support.resolve-ticket',
  input: resolveTicketInput,
  output: ticketView,
  load: lockedTicketOf,
  permit: answersFor,
  denial: 'not_found',
  async run(context, { body }, ticket) {
    if (body === undefined) {
      if (ticket.firstAnsweredAt === null) throw unanswered(context)
      return viewTicket(context, await resolve(context, ticket))
    }
    const message = await writeMessage(context, ticket, { kind: 'reply', side: 'desk', body })
    return viewTicket(context, await resolve(context, await answer(context, ticket, message, { resolves: true })))
  },
})

const unanswered = ({ locale }: Context) =>
  new Failure('invalid_input', [
    { path: 'body', code: 'answer_first', message: m.support_answer_first({}, { locale }) },
  ])

/** For verbs that end with it. */
export async function resolve(context: Context, before: TicketRow): Promise<TicketRow> {
  const byId = actorId(context.actor)
  const change = { resolvedAt: context.now, resolvedBy: byId }
  const ticket = present(await stepTicket(context.db, before.id, 'resolve', change), 'not_open_for_this')
  await meetResolution(context, ticket)
  await record(context, ticket, 'resolved')
  await context.announce(ticketResolved, { ...about(ticket), byId }, partiesOf(ticket))
  return keepNextDue(context, ticket)
}
