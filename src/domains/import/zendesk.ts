import { z } from 'zod'
import { guessLanguage, languageNamed } from './guess-language.ts'
import type { JsonRecord } from './json-records.ts'
import type { Extracted, NeutralTicket } from './neutral.ts'
import { plainText, tidy } from './plain-text.ts'
import { readInstant, type TimeReading } from './times.ts'

/**
 * Zendesk: the JSON export (a ticket a line, with its comments, or `users`), the lists of its API, and the incremental
 * exports, in which comments come as events of tickets.
 */

const externalId = z.union([z.number(), z.string()]).transform(String)
const text = z.string().nullish()
const attachments = z.array(z.looseObject({ file_name: text })).nullish()

const user = z.looseObject({
  id: externalId,
  name: text,
  email: text,
  role: text,
  locale: text,
})
const comment = z.looseObject({
  id: externalId,
  author_id: externalId.nullish(),
  body: text,
  html_body: text,
  plain_body: text,
  public: z.boolean().nullish(),
  created_at: text,
  attachments,
  ticket_id: externalId.nullish(),
})
const ticket = z.looseObject({
  id: externalId,
  subject: text,
  raw_subject: text,
  description: text,
  status: text,
  priority: text,
  type: text,
  requester_id: externalId.nullish(),
  assignee_id: externalId.nullish(),
  created_at: text,
  updated_at: text,
  solved_at: text,
  metric_set: z.looseObject({ solved_at: text }).nullish(),
  requester: user.nullish(),
  submitter: user.nullish(),
  assignee: user.nullish(),
  comments: z.array(comment).nullish(),
})
const ticketEvent = z.looseObject({
  ticket_id: externalId,
  child_events: z.array(z.looseObject({ id: externalId, event_type: text })),
  created_at: text,
})

const states: Readonly<Record<string, NeutralTicket['state']>> = {
  new: 'new',
  open: 'open',
  pending: 'waiting',
  hold: 'on_hold',
  solved: 'resolved',
  closed: 'closed',
  deleted: 'deleted',
}
const priorities: Readonly<Record<string, NeutralTicket['priority']>> = { urgent: 1, high: 2, normal: 3, low: 4 }

/** What one object says; an empty list for what concerns no import (a brand, a group). Throws what zod throws. */
export function readZendesk({ text: json, list, line }: JsonRecord, times: TimeReading): Extracted[] {
  const value: unknown = unwrap(JSON.parse(json))
  if (has(value, 'child_events')) return eventsOf(ticketEvent.parse(value), line, times)
  if (has(value, 'author_id') && !has(value, 'requester_id'))
    return [replyOf(comment.parse(value), undefined, line, times)]
  if (list === 'users' || list === 'end_users' || (has(value, 'role') && has(value, 'email'))) {
    return [personOf(user.parse(value), line)]
  }
  if (has(value, 'status') || has(value, 'requester_id') || has(value, 'subject'))
    return ticketOf(ticket.parse(value), line, times)
  return []
}

const has = (value: unknown, key: string): boolean => typeof value === 'object' && value !== null && key in value

/** `{"ticket": {…}}`, as the API answers for one. */
function unwrap(value: unknown): unknown {
  const only = z
    .union([z.strictObject({ ticket: z.unknown() }), z.strictObject({ user: z.unknown() })])
    .safeParse(value)
  return only.success ? Object.values(only.data)[0] : value
}

function personOf({ id, name, email, role, locale }: z.infer<typeof user>, line: number): Extracted {
  const language = languageNamed(locale)
  return {
    kind: 'person',
    externalId: id,
    line,
    label: name ?? email ?? id,
    record: {
      ...(name ? { name } : {}),
      ...(email ? { email } : {}),
      ...(language === undefined ? {} : { language }),
      ...(role === 'agent' || role === 'admin' ? { staff: true } : {}),
    },
  }
}

const bodyOf = ({ plain_body: plain, html_body: html, body }: z.infer<typeof comment>): string =>
  html ? plainText(html) : plain ? plainText(plain) : tidy(body ?? '')

const filesOf = (given: z.infer<typeof attachments>): string[] =>
  (given ?? []).flatMap(({ file_name: name }) => name ?? [])

function replyOf(
  said: z.infer<typeof comment>,
  ticketId: string | undefined,
  line: number,
  times: TimeReading,
): Extracted {
  const body = bodyOf(said)
  return {
    kind: 'reply',
    externalId: said.id,
    parentId: ticketId ?? said.ticket_id ?? undefined,
    at: readInstant(said.created_at, times),
    line,
    label: body.slice(0, 80),
    record: {
      ...(said.author_id ? { authorId: said.author_id } : {}),
      internal: said.public === false,
      body,
      files: filesOf(said.attachments),
    },
  }
}

function eventsOf(
  { ticket_id: ticketId, child_events: events, created_at: at }: z.infer<typeof ticketEvent>,
  line: number,
  times: TimeReading,
): Extracted[] {
  return events
    .filter(({ event_type: type }) => type === 'Comment')
    .map((event) => replyOf(comment.parse({ created_at: at, ...event }), ticketId, line, times))
}

function ticketOf(given: z.infer<typeof ticket>, line: number, times: TimeReading): Extracted[] {
  const { id, requester, submitter, assignee } = given
  const people = [requester, submitter, assignee].flatMap((one) => (one ? [personOf(one, line)] : []))
  const replies = (given.comments ?? []).map((said) => replyOf(said, id, line, times))
  const state = states[given.status ?? ''] ?? 'open'
  const updatedAt = readInstant(given.updated_at, times)
  const solvedAt = readInstant(given.solved_at ?? given.metric_set?.solved_at, times) ?? updatedAt
  const subject = tidy(given.subject ?? given.raw_subject ?? '')
  const body = tidy(given.description ?? '')
  const language = guessLanguage(`${subject}\n${body}`)
  const priority = priorities[given.priority ?? '']
  const assigneeId = given.assignee_id ?? assignee?.id
  const said: Extracted = {
    kind: 'ticket',
    externalId: id,
    line,
    parentId: given.requester_id ?? requester?.id,
    at: readInstant(given.created_at, times),
    label: subject === '' ? body.slice(0, 80) : subject,
    record: {
      state,
      ...(subject === '' ? {} : { subject }),
      ...(body === '' ? {} : { body }),
      ...(priority === undefined ? {} : { priority }),
      ...(given.type === 'question' ? { category: 'question' as const } : {}),
      ...(language === null ? {} : { language }),
      ...(assigneeId ? { assigneeId } : {}),
      ...(updatedAt === undefined ? {} : { updatedAt }),
      ...(solvedAt !== undefined && (state === 'resolved' || state === 'closed') ? { resolvedAt: solvedAt } : {}),
      ...(updatedAt !== undefined && state === 'closed' ? { closedAt: updatedAt } : {}),
    },
  }
  return [...people, said, ...replies]
}
