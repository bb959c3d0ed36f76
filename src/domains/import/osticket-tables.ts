import { z } from 'zod'
import type { Extracted } from './neutral.ts'
import { plainText, tidy } from './plain-text.ts'
import { readInstant, type TimeReading } from './times.ts'

/** phpMyAdmin writes every value as text, or null. */
const key = z.union([z.string(), z.number()]).transform(String)
const some = key.nullish()

const rows = {
  user: z.looseObject({ id: key, name: some }),
  user_email: z.looseObject({ user_id: key, address: some }),
  staff: z.looseObject({ staff_id: key, firstname: some, lastname: some, email: some }),
  ticket: z.looseObject({
    ticket_id: key,
    number: some,
    user_id: some,
    staff_id: some,
    status_id: some,
    created: some,
    closed: some,
    lastupdate: some,
    updated: some,
  }),
  ticket__cdata: z.looseObject({ ticket_id: key, subject: some, priority: some }),
  thread: z.looseObject({ id: key, object_id: key, object_type: some }),
  thread_entry: z.looseObject({
    id: key,
    thread_id: key,
    staff_id: some,
    user_id: some,
    type: some,
    poster: some,
    body: some,
    format: some,
    created: some,
  }),
} as const

/** As osTicket is installed: statuses and priorities by their numbers. */
const states = { '1': 'open', '2': 'resolved', '3': 'closed', '4': 'closed', '5': 'deleted' } as const
const priorities = { '4': 1, '3': 2, '2': 3, '1': 4 } as const
const of = <Value>(known: Readonly<Record<string, Value>>, name: string | null | undefined): Value | undefined =>
  known[name ?? '']
/** Low is 1 and emergency 4 there. */
export const priorityNumbered = (number: string | null | undefined) => of(priorities, number)

const userId = (id: string) => `user ${id}`
const staffId = (id: string | null | undefined) =>
  id === null || id === undefined || id === '0' ? undefined : `staff ${id}`

type Reader = (value: unknown, line: number, times: TimeReading) => Extracted[]

/** Table (without its prefix) → what a row of it says. What belongs together is joined by its ids. */
const readers: Readonly<Record<string, Reader>> = {
  user(value, line) {
    const { id, name } = rows.user.parse(value)
    return [{ kind: 'person', externalId: userId(id), line, label: name ?? '', record: name ? { name } : {} }]
  },
  user_email(value, line) {
    const { user_id: id, address } = rows.user_email.parse(value)
    return address ? [{ kind: 'person', externalId: userId(id), line, record: { email: address } }] : []
  },
  staff(value, line) {
    const { staff_id: id, firstname, lastname, email } = rows.staff.parse(value)
    const name = [firstname, lastname].filter(Boolean).join(' ')
    const record = { staff: true, ...(name === '' ? {} : { name }), ...(email ? { email } : {}) }
    return [{ kind: 'person', externalId: `staff ${id}`, line, label: name, record }]
  },
  ticket(value, line, times) {
    const row = rows.ticket.parse(value)
    const closedAt = readInstant(row.closed, times)
    const updatedAt = readInstant(row.lastupdate ?? row.updated, times)
    const state = of(states, row.status_id) ?? (closedAt === undefined ? 'open' : 'closed')
    const assigneeId = staffId(row.staff_id)
    return [
      {
        kind: 'ticket',
        externalId: row.ticket_id,
        line,
        ...(row.user_id ? { parentId: userId(row.user_id) } : {}),
        at: readInstant(row.created, times),
        record: {
          state,
          ...(assigneeId === undefined ? {} : { assigneeId }),
          ...(updatedAt === undefined ? {} : { updatedAt }),
          ...(closedAt === undefined ? {} : { closedAt, resolvedAt: closedAt }),
        },
      },
    ]
  },
  ticket__cdata(value, line) {
    const { ticket_id: externalId, subject, priority } = rows.ticket__cdata.parse(value)
    const words = tidy(subject ?? '')
    const rank = priorityNumbered(priority)
    const record = { ...(words === '' ? {} : { subject: words }), ...(rank === undefined ? {} : { priority: rank }) }
    return [{ kind: 'ticket', externalId, line, label: words, record }]
  },
  thread(value, line) {
    const { id, object_id: ticket, object_type: type } = rows.thread.parse(value)
    return type === 'T' ? [{ kind: 'thread', externalId: id, parentId: ticket, line, record: {} }] : []
  },
  thread_entry(value, line, times) {
    const row = rows.thread_entry.parse(value)
    const author = staffId(row.staff_id) ?? (row.user_id && row.user_id !== '0' ? userId(row.user_id) : undefined)
    const body = row.format === 'html' ? plainText(row.body ?? '') : tidy(row.body ?? '')
    return [
      {
        kind: 'reply',
        externalId: row.id,
        parentId: `thread ${row.thread_id}`,
        line,
        at: readInstant(row.created, times),
        label: body.slice(0, 80),
        record: {
          side: row.type === 'M' ? 'requester' : 'desk',
          internal: row.type === 'N',
          body,
          ...(author === undefined ? {} : { authorId: author }),
          ...(row.poster ? { authorName: row.poster } : {}),
        },
      },
    ]
  },
}

/** A row of one of osTicket's tables, whatever their prefix; those that say nothing of tickets and people are left out. */
export function readOsticketTable(table: string, value: unknown, line: number, times: TimeReading): Extracted[] {
  const name = /(?:^|_)(user_email|user|staff|ticket__cdata|ticket|thread_entry|thread)$/.exec(table)?.[1]
  return name === undefined ? [] : (readers[name]?.(value, line, times) ?? [])
}
