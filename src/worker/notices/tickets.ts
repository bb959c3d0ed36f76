import { deadlineMoved, reminderDue } from '../../domains/commitments/index.ts'
import {
  colleagueMentioned,
  ticketAnswered,
  ticketAssigned,
  ticketDeadlineMissed,
  ticketFollowers,
  ticketHeld,
  ticketInShort,
  ticketNoted,
  ticketOpened,
  ticketPriorityChanged,
  ticketReopened,
  ticketReplied,
  ticketResolved,
  ticketsMerged,
} from '../../domains/support/index.ts'
import { personNames } from '../../domains/accounts/index.ts'
import type { Context } from '../../platform/action.ts'
import { toldBy } from '../escalating.ts'
import { aboutTicket, type Ticket } from './about-ticket.ts'
import { by, operators, tells, to } from './tell.ts'

/** And of somebody in it; the platform itself has no name. */
async function aboutSomebody(context: Context, ticket: Ticket, personId: string | null) {
  const name = personId === null ? undefined : (await personNames(context, [personId])).get(personId)
  return { ...(await aboutTicket(context, ticket)), name: name ?? '' }
}

/** Whoever has it; the whole desk while nobody does. Nobody is told of what they did themselves. */
async function deskOf(context: Context, assigneeId: string | null, byId: string | null): Promise<string[]> {
  const desk = assigneeId === null ? await operators(context) : [assigneeId]
  return desk.filter((id) => id !== byId)
}

const unlessTheirs = (personId: string, byId: string | null) => (personId === byId ? null : personId)
const isResponse = (clause: string): boolean => clause.endsWith('.response')

/** Colleagues who follow, as far as they still work at the desk; nobody hears of what they did themselves. */
async function circleOf(context: Context, ticketId: string, byId: string | null, noteId?: string): Promise<string[]> {
  const followers = await ticketFollowers(context, ticketId, noteId)
  if (followers.length === 0) return []
  const desk = new Set(await operators(context))
  return followers.filter((id) => id !== byId && desk.has(id))
}

/** From the report of a problem to its solution (S6 to S9). */
export const ticketNotices = [
  tells(ticketOpened, async (context, event) => {
    const { dueAt, requesterId, priority } = event
    if (dueAt === null) return []
    const about = await aboutSomebody(context, event, requesterId)
    // Whoever was given it meanwhile is told of that, and the others need not look.
    const { assigneeId } = await ticketInShort(context, event.ticketId)
    const desk = assigneeId === null ? await deskOf(context, null, requesterId) : []
    return [
      ...to(requesterId, 'ticket_opened', { ...about, dueAt }),
      ...to(desk, 'ticket_new', { ...about, dueAt, priority }),
    ]
  }),
  // What resolves it as well says so in one word.
  tells(ticketAnswered, async (context, event) => {
    if (event.resolves || event.live) return []
    const about = await aboutSomebody(context, event, event.byId)
    const circle = await circleOf(context, event.ticketId, event.byId)
    return [...to(event.requesterId, 'ticket_answered', about), ...to(circle, 'ticket_colleague_answered', about)]
  }),
  tells(ticketResolved, async (context, event) => {
    const about = await aboutSomebody(context, event, event.byId)
    const circle = await circleOf(context, event.ticketId, event.byId)
    return [...to(event.requesterId, 'ticket_resolved', about), ...to(circle, 'ticket_colleague_resolved', about)]
  }),
  tells(ticketNoted, async (context, event) => {
    const about = await aboutSomebody(context, event, event.byId)
    return to(await circleOf(context, event.ticketId, event.byId, event.messageId), 'ticket_noted', about)
  }),
  tells(colleagueMentioned, async (context, event) =>
    to(event.personId, 'ticket_mentioned', await aboutSomebody(context, event, event.byId)),
  ),
  tells(ticketsMerged, async (context, event) => {
    const into = await ticketInShort(context, event.intoId)
    const about = { ...(await aboutTicket(context, event)), ticketId: into.ticketId, intoNumber: into.number }
    return to(event.requesterId, 'ticket_merged', about)
  }),
  tells(ticketHeld, async (context, event) =>
    to(event.requesterId, 'ticket_held', { ...(await aboutTicket(context, event)), reason: event.reason }),
  ),
  tells(ticketPriorityChanged, async (context, event) =>
    event.before === event.priority
      ? []
      : to(event.requesterId, 'ticket_priority_changed', {
          ...(await aboutTicket(context, event)),
          priority: event.priority,
          reason: event.reason,
        }),
  ),
  tells(ticketReplied, async (context, event) => {
    if (event.live && !event.reopened) return []
    const kind = event.reopened ? 'ticket_reopened' : 'ticket_replied'
    const desk = await deskOf(context, event.assigneeId, event.byId)
    desk.push(...(await circleOf(context, event.ticketId, event.byId)))
    return to(desk, kind, await aboutSomebody(context, event, event.byId))
  }),
  tells(ticketReopened, async (context, event) => {
    const desk = await deskOf(context, event.assigneeId, event.byId)
    desk.push(...(await circleOf(context, event.ticketId, event.byId)))
    return to(desk, 'ticket_reopened', await aboutSomebody(context, event, event.byId))
  }),
  tells(ticketAssigned, async (context, event) => {
    const { assigneeId, byId, priority } = event
    if (assigneeId === null) return []
    const about = await aboutSomebody(context, event, event.requesterId)
    return to(unlessTheirs(assigneeId, byId), 'ticket_assigned', { ...about, priority })
  }),
  tells(reminderDue, async (context, event) => {
    if (event.subjectKind !== 'ticket') return []
    const ticket = await ticketInShort(context, event.subjectId)
    const kind = isResponse(event.clause) ? 'ticket_answer_due_soon' : 'ticket_solution_due_soon'
    const told = { share: Math.round(event.share * 100), dueAt: event.dueAt }
    const table = await toldBy(context, { ...event, share: told.share })
    if (table === null) return []
    const { people, channels } = table
    return by(channels, to(people, kind, { ...(await aboutTicket(context, ticket)), ...told }))
  }),
  tells(ticketDeadlineMissed, async (context, event) => {
    const { missedAt: dueAt, requesterId } = event
    const about = { ...(await aboutTicket(context, event)), dueAt }
    const kind = isResponse(event.clause) ? 'ticket_answer_missed' : 'ticket_solution_missed'
    const table = await toldBy(context, { subjectId: event.ticketId, clause: event.clause, share: 100 })
    if (table === null) return []
    const { people, channels } = table
    const desk = to(people, kind, { ...about, clause: event.clause.slice(0, 2) })
    return [...to(requesterId, 'ticket_missed_requester', about), ...by(channels, desk)]
  }),
  tells(deadlineMoved, async (context, event) => {
    const { dueBefore, dueAfter } = event
    if (event.subjectKind !== 'ticket' || dueBefore === null || dueAfter === null) return []
    const ticket = await ticketInShort(context, event.subjectId)
    const told = { beforeAt: dueBefore, dueAt: dueAfter }
    return to(ticket.requesterId, 'ticket_deadline_moved', { ...(await aboutTicket(context, ticket)), ...told })
  }),
]
