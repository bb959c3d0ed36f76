import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { isoInstant } from '../../base/time.ts'
import { defineEvent } from '../../platform/events.ts'
import { clause } from '../agreements/index.ts'

const ticket = z.object({
  ticketId: id,
  number: z.string(),
  subject: z.string(),
  requesterId: id,
  assigneeId: id.nullable(),
  priority: z.int(),
})
/** `byId` is null when the platform did it. */
const act = ticket.extend({ byId: id.nullable() })

/** `dueAt` is the deadline of the response. */
export const ticketOpened = defineEvent('support.ticket-opened', ticket.extend({ dueAt: isoInstant.nullable() }))
/** Said in a conversation that both sides have open: nobody need be told of it. */
const live = z.boolean().default(false)
/** The desk wrote to the requester, and it left; `resolves` when its solution follows in the same breath. */
export const ticketAnswered = defineEvent(
  'support.ticket-answered',
  act.extend({ messageId: id, resolves: z.boolean(), live }),
)
/** The requester wrote; what was resolved is open again, and the clock of what waited for them runs again. */
export const ticketReplied = defineEvent(
  'support.ticket-replied',
  act.extend({ messageId: id, reopened: z.boolean(), wentOn: z.boolean().default(false), live }),
)
export const ticketNoted = defineEvent('support.ticket-noted', act.extend({ messageId: id }))
export const ticketAssigned = defineEvent('support.ticket-assigned', act.extend({ formerId: id.nullable() }))
/** Another team has it, or none; the desk alone knows of teams. */
export const ticketTeamSet = defineEvent('support.ticket-team-set', act.extend({ teamId: id.nullable() }))
export const ticketWaits = defineEvent('support.ticket-waits', act)
export const ticketHeld = defineEvent('support.ticket-held', act.extend({ reason: z.string() }))
export const ticketWentOn = defineEvent('support.ticket-went-on', act)
export const ticketResolved = defineEvent('support.ticket-resolved', act)
export const ticketReopened = defineEvent('support.ticket-reopened', act)
export const ticketClosed = defineEvent('support.ticket-closed', act)
export const ticketPriorityChanged = defineEvent(
  'support.ticket-priority-changed',
  act.extend({ before: z.int(), reason: z.string() }),
)
/** It is answered by an item of the development plan, or no longer. */
export const ticketPlanned = defineEvent('support.ticket-planned', act.extend({ planItemId: id.nullable() }))
/** It came of an incident, or does not after all. */
export const ticketTiedToIncident = defineEvent(
  'support.ticket-tied-to-incident',
  act.extend({ incidentId: id.nullable() }),
)
/** Its requester said whether it helped. */
export const ticketRated = defineEvent('support.ticket-rated', ticket.extend({ verdict: z.string() }))
/** A response or a resolution was missed, at the deadline's own instant. */
export const ticketDeadlineMissed = defineEvent(
  'support.ticket-deadline-missed',
  ticket.extend({ clause, missedAt: isoInstant }),
)

type About = {
  readonly id: string
  readonly number: string
  readonly subject: string
  readonly requesterId: string
  readonly assigneeId: string | null
  readonly priority: number
}

/** What every event says of the ticket that it is about. */
export const about = ({ id: ticketId, number, subject, requesterId, assigneeId, priority }: About) => ({
  ticketId,
  number,
  subject,
  requesterId,
  assigneeId,
  priority,
})

/** A run over many tickets has more to do, or has come to its end. */
export const bulkGoesOn = defineEvent('support.bulk-goes-on', z.object({ runId: id }))
export const bulkEnded = defineEvent('support.bulk-ended', z.object({ runId: id }))

/** A reply waits to be taken back, or was. */
export const replyHeld = defineEvent('support.reply-held', z.object({ ticketId: id, messageId: id }))
export const replyTakenBack = defineEvent('support.reply-taken-back', z.object({ ticketId: id, messageId: id }))
export const ticketsMerged = defineEvent('support.tickets-merged', ticket.extend({ intoId: id }))
export const colleagueMentioned = defineEvent(
  'support.colleague-mentioned',
  ticket.extend({ byId: id.nullable(), messageId: id, personId: id }),
)
