import { type ErrorCode, Failure } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import { addNote } from './add-note.ts'
import { assignTicket } from './assign-ticket.ts'
import { changePriority } from './change-priority.ts'
import { fillMacro } from './fill-macro.ts'
import { followTicket } from './follow-ticket.ts'
import { holdTicket } from './hold-ticket.ts'
import { apart } from './queries/bulk.ts'
import type { TicketRow } from './queries/tickets.ts'
import { record } from './record.ts'
import { resolveTicket } from './resolve-ticket.ts'
import type { BulkDeed } from './schemas/bulk.ts'
import type { Deed } from './schemas/desk.ts'
import { sendReply } from './send-reply.ts'
import { waitForRequester } from './wait-for-requester.ts'

type DeedOf<Kind extends BulkDeed['do']> = Extract<BulkDeed, { do: Kind }>
type Doing = {
  readonly [Kind in BulkDeed['do']]: (context: Context, id: string, deed: DeedOf<Kind>) => Promise<unknown>
}

const doing: Doing = {
  take: (context, ticketId) => assignTicket.within(context, { ticketId }),
  assign: (context, ticketId, { personId }) => assignTicket.within(context, { ticketId, assigneeId: personId }),
  prioritise: (context, ticketId, { priority, reason }) =>
    changePriority.within(context, { ticketId, priority, reason }),
  wait: (context, ticketId) => waitForRequester.within(context, { ticketId }),
  hold: (context, ticketId, { reason }) => holdTicket.within(context, { ticketId, reason }),
  resolve: (context, ticketId) => resolveTicket.within(context, { ticketId }),
  follow: (context, ticketId) => followTicket.within(context, { ticketId }),
  note: (context, ticketId, { body }) => addNote.within(context, { ticketId, body }),
  async macro(context, ticketId, { macroId }) {
    const { body, messageKind, actions } = await fillMacro.within(context, { ticketId, macroId })
    if (body !== '') await (messageKind === 'note' ? addNote : sendReply).within(context, { ticketId, body })
    for (const deed of actions) await perform(context, ticketId, deed)
  },
}

/** Does to a ticket what a macro or a bulk run says, as the context's actor: each deed asks who may. */
export function perform<Kind extends BulkDeed['do']>(
  context: Context,
  ticketId: string,
  deed: DeedOf<Kind> & { readonly do: Kind },
): Promise<unknown> {
  return doing[deed.do](context, ticketId, deed)
}

export type RefusedDeed = { readonly deed: Deed; readonly code: ErrorCode }

/**
 * Does what follows words that have left. What is refused of it (the requester wrote meanwhile) leaves nothing of
 * itself, stands in the trail, and is answered.
 */
export async function performAfter(
  context: Context,
  ticket: TicketRow,
  deeds: readonly Deed[],
): Promise<RefusedDeed[]> {
  const refused: RefusedDeed[] = []
  for (const deed of deeds) {
    try {
      await apart(context.db, () => perform(context, ticket.id, deed))
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      await record(context, ticket, 'deed_refused', { deed: deed.do, code: error.code })
      refused.push({ deed, code: error.code })
    }
  }
  return refused
}
