import { z } from 'zod'
import { guessLanguage } from './guess-language.ts'
import type { JsonRecord } from './json-records.ts'
import type { Extracted } from './neutral.ts'
import { priorityNumbered, readOsticketTable } from './osticket-tables.ts'
import { anyText, plainText, tidy } from './plain-text.ts'
import { readInstant, type TimeReading } from './times.ts'
import { priorityNamed, stateNamed } from './words.ts'

/**
 * osTicket: its tables as phpMyAdmin exports them to JSON (`ost_ticket`, `ost_thread_entry`, …), or tickets as its API
 * takes them (`name`, `email`, `subject`, `message`), with the number, the state and the thread that exporters add.
 */

const text = z.string().nullish()
const number = z.union([z.string(), z.number()]).transform(String).nullish()
const entry = z.looseObject({
  id: number,
  type: text,
  poster: text,
  name: text,
  email: text,
  staff: z.union([z.boolean(), z.literal(0), z.literal(1)]).nullish(),
  title: text,
  body: text,
  message: text,
  format: text,
  created: text,
  attachments: z.array(z.unknown()).nullish(),
})
const ticket = z.looseObject({
  number,
  ticket_id: number,
  id: number,
  name: text,
  email: text,
  subject: text,
  message: text,
  priority: number,
  status: text,
  created: text,
  closed: text,
  lastupdate: text,
  updated: text,
  staff_email: text,
  attachments: z.array(z.unknown()).nullish(),
  thread: z.array(entry).nullish(),
  thread_entries: z.array(entry).nullish(),
})

/** What one object says; throws what zod throws. */
export function readOsticket(given: JsonRecord, times: TimeReading): Extracted[] {
  if (given.table !== null) return readOsticketTable(given.table, JSON.parse(given.text), given.line, times)
  const value: unknown = JSON.parse(given.text)
  // phpMyAdmin begins with who wrote it, and names the database.
  if (typeof value === 'object' && value !== null && 'type' in value && !('subject' in value)) return []
  return ticketOf(ticket.parse(value), given.line, times)
}

/** `data:text/html,…`, perhaps in base64, as its API takes what is not plain. */
export function messageText(given: string): string {
  const found = /^data:([^,;]*)(?:;\s*charset=[^,;]*)?(;base64)?,/i.exec(given)
  if (found === null) return anyText(given)
  const rest = given.slice(found[0].length)
  const content =
    found[2] === undefined ? rest : new TextDecoder().decode(Uint8Array.fromBase64(rest.replaceAll(/\s/g, '')))
  return /html/i.test(found[1] ?? '') ? plainText(content) : tidy(content)
}

/** `[{"report.pdf": "data:…"}]`, or objects with a name. */
const filesOf = (given: readonly unknown[] | null | undefined): string[] =>
  (given ?? []).flatMap((one) => {
    if (typeof one === 'string') return [one]
    if (typeof one !== 'object' || one === null) return []
    if ('name' in one && typeof one.name === 'string') return [one.name]
    return Object.keys(one).slice(0, 1)
  })

const address = (email: string | null | undefined) => email?.trim().toLowerCase() ?? ''

const personOf = (email: string, name: string | null | undefined, staff: boolean, line: number): Extracted => ({
  kind: 'person',
  externalId: email,
  line,
  label: name ?? email,
  record: { email, ...(name ? { name } : {}), ...(staff ? { staff } : {}) },
})

function ticketOf(given: z.infer<typeof ticket>, line: number, times: TimeReading): Extracted[] {
  const externalId = given.number ?? given.ticket_id ?? given.id ?? ''
  const email = address(given.email)
  const subject = tidy(given.subject ?? '')
  const body = messageText(given.message ?? '')
  const at = readInstant(given.created, times)
  const closedAt = readInstant(given.closed, times)
  const updatedAt = readInstant(given.lastupdate ?? given.updated, times)
  const language = guessLanguage(`${subject}\n${body}`)
  const priority = priorityNumbered(given.priority) ?? priorityNamed(given.priority)
  const staff = address(given.staff_email)
  const said: Extracted = {
    kind: 'ticket',
    externalId: externalId === '' ? `${email} ${at ?? ''} ${subject}` : externalId,
    line,
    ...(email === '' ? {} : { parentId: email }),
    at,
    label: subject === '' ? body.slice(0, 80) : subject,
    record: {
      state: stateNamed(given.status) ?? (closedAt === undefined ? 'open' : 'closed'),
      ...(subject === '' ? {} : { subject }),
      ...(body === '' ? {} : { body }),
      ...(priority === undefined ? {} : { priority }),
      ...(language === null ? {} : { language }),
      ...(staff === '' ? {} : { assigneeId: staff }),
      ...(updatedAt === undefined ? {} : { updatedAt }),
      ...(closedAt === undefined ? {} : { closedAt, resolvedAt: closedAt }),
      files: filesOf(given.attachments),
    },
  }
  const people = email === '' ? [] : [personOf(email, given.name, false, line)]
  if (staff !== '') people.push(personOf(staff, undefined, true, line))
  const entries = given.thread ?? given.thread_entries ?? []
  return [
    ...people,
    said,
    ...entries.flatMap((one, index) => entryOf(one, `${said.externalId}#${index}`, said.externalId, line, times)),
  ]
}

function entryOf(
  given: z.infer<typeof entry>,
  otherwise: string,
  parentId: string,
  line: number,
  times: TimeReading,
): Extracted[] {
  const email = address(given.email)
  const type = (given.type ?? '').toUpperCase().slice(0, 1)
  const desk = type === 'R' || type === 'N' || given.staff === true || given.staff === 1
  const body = messageText(given.body ?? given.message ?? '')
  const reply: Extracted = {
    kind: 'reply',
    externalId: given.id ?? otherwise,
    parentId,
    line,
    at: readInstant(given.created, times),
    label: body.slice(0, 80),
    record: {
      side: desk ? 'desk' : 'requester',
      internal: type === 'N',
      body,
      ...(email === '' ? {} : { authorId: email }),
      ...(given.poster ? { authorName: given.poster } : {}),
      files: filesOf(given.attachments),
    },
  }
  return email === '' ? [reply] : [personOf(email, given.poster ?? given.name, desk, line), reply]
}
