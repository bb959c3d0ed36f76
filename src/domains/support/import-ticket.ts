import { z } from 'zod'
import { id as idSchema, newId } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import { m } from '../../messages/messages.js'
import { action, type Context } from '../../platform/action.ts'
import { lockedTicketOf } from './loading.ts'
import { isPlatform } from './permissions.ts'
import { impactOf, standingOf } from './imported.ts'
import { followConversation, insertPastEvents, insertPastMessages } from './queries/imported.ts'
import { insertTicket, loadTicket, nextTicketNumber, type TicketRow } from './queries/tickets.ts'
import { importMessagesInput, type ImportTicket, importTicketInput } from './schemas/imported.ts'
import { suggest } from './suggest.ts'
import type { TicketEventKind } from './trail.ts'

/**
 * A ticket that was reported to another desk. It keeps its own times; no clock begins, nobody is called or told. The
 * caller says to the searches that it is there.
 */
export const importTicket = action({
  name: 'support.import-ticket',
  input: importTicketInput,
  output: z.object({ id: idSchema }),
  permit: isPlatform,
  async run(context, input) {
    const { db, now, platform } = context
    const { requesterId, assigneeId, openedAt, subject, body, language } = input
    const standing = standingOf(input, platform.environment.TICKET_CLOSING_DAYS * 24, now)
    const priority = input.priority ?? suggest({ subject, body, impact: 'hindered' }).priority
    const impact = impactOf[priority]
    const held = standing.state === 'on_hold'
    const ticket = await insertTicket(db, {
      // Lists go by ids, and ids by time: it stands where it belongs.
      id: newId(openedAt),
      number: await nextTicketNumber(db, openedAt),
      requesterId,
      channel: 'import',
      category: input.category ?? suggest({ subject, body, impact }).category,
      priority,
      priorityReason: JSON.stringify({ by: 'import' }),
      impact,
      subject,
      body,
      language,
      circumstances: null,
      ...standing,
      holdReason: held ? m.support_import_held({ source: input.source }, { locale: language }) : null,
      assigneeId,
      openedAt,
      resolvedBy: standing.resolvedAt === null ? null : assigneeId,
      lastMessageAt: openedAt,
      lastMessageBy: requesterId,
    })
    await insertPastEvents(db, pastOf(context, ticket, input))
    return { id: ticket.id }
  },
})

function pastOf({ now }: Context, ticket: TicketRow, { source, externalId }: ImportTicket) {
  const happened = (kind: TicketEventKind, at: Instant, actorId: string | null, details: object = {}) => ({
    id: newId(at),
    ticketId: ticket.id,
    kind,
    actorId,
    at,
    details: JSON.stringify(details),
  })
  const { openedAt, resolvedAt, closedAt, requesterId, assigneeId, priority, category } = ticket
  return [
    happened('opened', openedAt, requesterId, { priority, category }),
    ...(resolvedAt === null ? [] : [happened('resolved', resolvedAt, assigneeId)]),
    ...(closedAt === null ? [] : [happened('closed', closedAt, null)]),
    happened('imported', now, null, { source, externalId }),
  ]
}

/** What was said on it elsewhere, oldest first, each at its own time; nothing that one side wrote counts as done here. */
export const addImportedMessages = action({
  name: 'support.add-imported-messages',
  input: importMessagesInput,
  output: z.object({}),
  load: lockedTicketOf,
  permit: isPlatform,
  about: ({ ticketId }) => ticketId,
  async run({ db }, { ticketId, messages }) {
    await insertPastMessages(
      db,
      messages.map(({ at, kind, ...message }) => ({
        ...message,
        id: newId(at),
        ticketId,
        kind,
        sentAt: at,
        deliveredAt: kind === 'note' ? null : at,
      })),
    )
    await followConversation(db, ticketId)
    return {}
  },
})

/** What has to be known of a ticket to add to it; undefined for one that is gone. */
export async function importedTicket({ db }: Context, ticketId: string) {
  const ticket = await loadTicket(db, ticketId)
  if (ticket === undefined) return undefined
  const { id, requesterId, language, openedAt } = ticket
  return { id, requesterId, language, openedAt }
}
