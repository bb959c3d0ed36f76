import { actorId } from '../../base/actor.ts'
import { newId } from '../../base/ids.ts'
import type { Context } from '../../platform/action.ts'
import { insertTicketEvent } from './queries/trail.ts'
import type { TicketEventKind } from './trail.ts'

/** Adds to a ticket's trail who did what, now or at the instant at which it came to be. */
export const record = (
  context: Context,
  ticket: { readonly id: string },
  kind: TicketEventKind,
  details: Record<string, unknown> = {},
  at = context.now,
): Promise<void> =>
  insertTicketEvent(context.db, {
    id: newId(context.now),
    ticketId: ticket.id,
    kind,
    actorId: actorId(context.actor),
    at,
    details: JSON.stringify(details),
  })
