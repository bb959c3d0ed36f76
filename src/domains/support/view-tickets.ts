import { iso, isoOrNull } from '../../base/time.ts'
import type { Actor } from '../../base/actor.ts'
import type { Context } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { type CommitmentView, commitmentsOf } from '../commitments/index.ts'
import { fileViews } from '../files/index.ts'
import { answersFor, isRequesterOf } from './permissions.ts'
import { filesOfTicket } from './queries/messages.ts'
import { satisfactionOf } from './queries/satisfaction.ts'
import type { TicketRow } from './queries/tickets.ts'
import { mayStillRate } from './satisfaction.ts'
import { viewSatisfaction } from './view-satisfaction.ts'
import { circumstances, priorityReason, type TicketMay, type TicketSummary, type TicketView } from './schemas.ts'
import { allows, isUnresolved } from './ticket.ts'

/** A ticket as its requester and the desk read it, with both promises and why. */
export async function viewTicket(context: Context, ticket: TicketRow): Promise<TicketView> {
  const [summary] = await summariseTickets(context, [ticket])
  if (summary === undefined) throw new Error('a ticket without a summary')
  const attached = (await filesOfTicket(context.db, ticket.id)).filter(({ messageId }) => messageId === null)
  const fileIds = attached.map(({ fileId }) => fileId)
  const files = await fileViews(context, fileIds)
  const rating = await satisfactionOf(context.db, ticket.id)
  const names = await personNames(context, rating?.agentId ? [rating.agentId] : [])
  return {
    ...summary,
    priorityReason: priorityReason.parse(ticket.priorityReason),
    impact: ticket.impact,
    body: ticket.body,
    circumstances: circumstances.nullable().parse(ticket.circumstances),
    firstAnsweredAt: isoOrNull(ticket.firstAnsweredAt),
    waitingSince: isoOrNull(ticket.waitingSince),
    holdReason: ticket.holdReason,
    closedAt: isoOrNull(ticket.closedAt),
    reopenedAt: isoOrNull(ticket.reopenedAt),
    mergedIntoId: ticket.mergedIntoId,
    incidentId: ticket.incidentId,
    planItemId: ticket.planItemId,
    satisfaction: rating === undefined ? null : viewSatisfaction(rating, names),
    attachments: fileIds.flatMap((fileId) => files.get(fileId) ?? []),
    may: mayOf(context.actor, ticket, rating !== undefined),
  }
}

/** Tickets as lists show them; a fixed number of queries, whatever their number. */
export async function summariseTickets(context: Context, tickets: readonly TicketRow[]): Promise<TicketSummary[]> {
  const commitments = Map.groupBy(
    await commitmentsOf(
      context,
      tickets.map(({ id }) => id),
    ),
    ({ subjectId }) => subjectId,
  )
  const people = tickets.flatMap(({ requesterId, assigneeId }) => [requesterId, assigneeId ?? requesterId])
  const names = await personNames(context, [...new Set(people)])
  const refTo = (id: string) => ({ id, name: names.get(id) ?? '' })
  return tickets.map((ticket) => ({
    id: ticket.id,
    number: ticket.number,
    state: ticket.state,
    channel: ticket.channel,
    category: ticket.category,
    priority: ticket.priority,
    subject: ticket.subject,
    language: ticket.language,
    requester: refTo(ticket.requesterId),
    assignee: ticket.assigneeId === null ? null : refTo(ticket.assigneeId),
    openedAt: iso(ticket.openedAt),
    resolvedAt: isoOrNull(ticket.resolvedAt),
    lastMessageAt: iso(ticket.lastMessageAt),
    nextDueAt: isoOrNull(ticket.nextDueAt),
    commitments: inOrder(commitments.get(ticket.id) ?? []),
  }))
}

/** The response before the resolution; what was promised under a priority that is no more is left out. */
export const inOrder = (commitments: readonly CommitmentView[]): CommitmentView[] =>
  commitments.filter(({ state }) => state !== 'cancelled').toSorted((a, b) => rank(a) - rank(b))

const rank = ({ clause }: CommitmentView): number => (clause.endsWith('.response') ? 0 : 1)

/** What the reader may do with it now, for pages to offer no more than that. */
export function mayOf(actor: Actor, ticket: TicketRow, rated: boolean): TicketMay {
  const { state } = ticket
  const desk = answersFor(actor, ticket)
  const requester = isRequesterOf(actor, ticket)
  const unresolved = isUnresolved(state)
  return {
    reply: state !== 'closed' && (desk || requester),
    note: desk,
    wait: desk && allows('wait', state),
    hold: desk && allows('hold', state),
    goOn: desk && allows('goOn', state),
    resolve: desk && allows('resolve', state),
    reopen: (desk || requester) && allows('reopen', state),
    assign: desk && unresolved,
    changePriority: desk && unresolved,
    rate: requester && mayStillRate(state, rated),
  }
}
