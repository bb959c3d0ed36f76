import type { Locale } from '../../base/locale.ts'
import { iso, type Instant } from '../../base/time.ts'
import { asSystem, type Context } from '../../platform/action.ts'
import { addImportedMessages } from '../support/index.ts'
import { pieces } from './plain-text.ts'
import { link, linkedTo } from './queries/links.ts'
import { type RecordRow, settleRecord } from './queries/records.ts'
import type { ImportSettings } from './schemas.ts'
import { longestText, parseReply, withFiles } from './understood.ts'

type Ticket = {
  readonly id: string
  readonly requesterId: string
  readonly language: Locale
  readonly openedAt: Instant
  /** What did not fit into its report. */
  readonly rest?: readonly string[]
}
type Message = Parameters<(typeof addImportedMessages)['within']>[1]['messages'][number]

/** Adds to a ticket what was said on it there and is not here yet, in the order in which it was said. */
export async function takeInReplies(
  context: Context,
  ticket: Ticket,
  rows: readonly RecordRow[],
  settings: ImportSettings,
): Promise<void> {
  const { db, now } = context
  const messages: Message[] = (ticket.rest ?? []).map((body) => ({
    authorId: ticket.requesterId,
    side: 'requester',
    kind: 'reply',
    body,
    at: iso(ticket.openedAt),
  }))
  for (const row of rows) {
    const named = { source: settings.source, kind: 'reply', externalId: row.externalId } as const
    const fresh = await link(db, named, { subjectId: ticket.id, runId: row.runId })
    if (fresh) messages.push(...(await messagesOf(context, ticket, row, settings)))
    await settleRecord(
      db,
      row,
      fresh ? { at: now, outcome: 'created' } : { at: now, outcome: 'skipped', reason: 'already_imported' },
    )
  }
  if (messages.length > 0) await addImportedMessages.within(asSystem(context), { ticketId: ticket.id, messages })
}

async function messagesOf(
  context: Context,
  ticket: Ticket,
  row: RecordRow,
  { source }: ImportSettings,
): Promise<Message[]> {
  const { authorId: named, authorName, side: known, internal, body, files } = parseReply(row.record)
  const person =
    named === undefined ? undefined : await linkedTo(context.db, { source, kind: 'person', externalId: named })
  const answers = internal || (person?.staff === true && person.subjectId !== ticket.requesterId)
  const side = known ?? (answers ? 'desk' : 'requester')
  const byRequester = side === 'requester' && named === undefined
  const authorId = person?.subjectId ?? (byRequester ? ticket.requesterId : null)
  const text = withFiles(body, files, ticket.language)
  // Whose words they were is said by themselves, where nobody of that name is here.
  const signed = authorId === null && authorName !== undefined ? `${authorName}: ${text}` : text
  const kind = internal ? 'note' : authorId === null ? 'automatic' : 'reply'
  const message = { authorId, side: internal ? 'desk' : side, kind, at: iso(row.at ?? ticket.openedAt) } as const
  return pieces(signed, longestText).map((piece) => ({ ...message, body: piece }))
}
