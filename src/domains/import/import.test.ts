import { afterAll, beforeAll, expect, test } from 'vitest'
import { deliverAll } from '../../../test/factories/notifications.ts'
import { bytesOf, dryRun, goOn, importAll } from '../../../test/factories/imports.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { m } from '../../messages/messages.js'
import { relayEvents } from '../../worker/relay.ts'
import { reactions } from '../../worker/reactions.ts'
import {
  changePriority,
  getTicket,
  listTicketMessages,
  listTickets,
  reopenTicket,
  sendReply,
} from '../support/index.ts'
import { personByEmail } from '../accounts/index.ts'
import { continueImport, getImport, listImportRecords, startImport } from './index.ts'
import type { ImportView } from './schemas.ts'

type Person = Awaited<ReturnType<World['person']>>
let world: World
let boss: Person
beforeAll(async () => {
  world = await createWorld()
  boss = await world.person({ roles: ['administrator'] })
})
afterAll(() => world.close())

const plansOf = ({ counts }: ImportView) =>
  Object.fromEntries(counts.map(({ kind, plan, count }) => [`${kind} ${plan}`, count]))
const records = async (importId: string, plan?: 'fault' | 'skip') =>
  (await listImportRecords(boss, { importId, limit: 100, ...(plan === undefined ? {} : { plan }) })).items
const person = async (email: string) => {
  const found = await personByEmail({ db: world.platform.database }, email)
  if (found === undefined) throw new Error(`nobody of ${email}`)
  return world.as({ kind: 'person', id: found.id, roles: ['client'], locale: 'en', timeZone: 'UTC' })
}
const ticketsOf = async (email: string) => (await listTickets(await person(email), {})).items
const said = async (ticketId: string) =>
  (await listTicketMessages(boss, { ticketId, limit: 100 })).items.map(({ kind, side, body, sentAt }) => ({
    kind,
    side,
    body,
    sentAt,
  }))

test('Zendesk, a ticket a line: what would happen, and why not, before anything does', async () => {
  const importId = await dryRun(boss, world.system, 'zendesk-tickets.jsonl')
  const view = await getImport(boss, { importId })
  expect(view).toMatchObject({ state: 'planned', guess: { format: 'zendesk' } })
  expect(plansOf(view)).toEqual({
    'person create': 3,
    'person fault': 1,
    'reply create': 3,
    'ticket create': 2,
    'ticket fault': 1,
    'ticket skip': 1,
    'unknown fault': 1,
  })
  const faults = (await records(importId, 'fault')).map(({ line, kind, reason }) => [line, kind, reason])
  expect(faults).toEqual([
    [4, 'person', 'address_missing'],
    [4, 'ticket', 'requester_unknown'],
    [5, 'unknown', 'not_understood'],
  ])
  expect(await personByEmail({ db: world.platform.database }, 'layla@example.org')).toBeUndefined()
})

test('the past keeps its own times, starts no clock, tells nobody; HTML is text; files are named', async () => {
  await world.platform.database.deleteFrom('events').execute()
  const view = await importAll(boss, world.system, 'zendesk-tickets.jsonl', { source: 'acme' })
  expect(view).toMatchObject({ state: 'done', share: 1 })
  const [ticket] = await ticketsOf('layla@example.org')
  expect(ticket).toMatchObject({
    channel: 'import',
    number: expect.stringMatching(/^T-2023-/) as string,
    state: 'closed',
    priority: 1,
    language: 'fr',
    openedAt: '2023-03-06T08:12:40.000Z',
    nextDueAt: null,
    commitments: [],
  })
  const ticketId = ticket?.id ?? ''
  const whole = await getTicket(boss, { ticketId })
  expect(whole).toMatchObject({
    closedAt: '2023-03-10T09:00:00.000Z',
    firstAnsweredAt: '2023-03-06T09:05:00.000Z',
    priorityReason: { by: 'import' },
  })
  expect(whole.body).toBe(
    `Bonjour,

je ne peux pas payer avec ma carte.

${m.import_files_named({ names: 'capture.png' }, { locale: 'fr' })}`,
  )
  expect(await said(ticketId)).toEqual([
    { kind: 'note', side: 'desk', body: 'Est-ce la banque ?', sentAt: '2023-03-06T08:30:00.000Z' },
    { kind: 'reply', side: 'desk', body: 'Bonjour Layla,\n\nc’est réparé.', sentAt: '2023-03-06T09:05:00.000Z' },
  ])
  while ((await relayEvents(world.platform, reactions)) > 0);
  await deliverAll(world)
  expect(world.jobs.jobs).toEqual([])
  const clocks = await world.platform.database.selectFrom('commitments').selectAll().execute()
  expect(clocks).toEqual([])
})

test('what waited still waits, without a clock: also once its priority changes, and it can be answered', async () => {
  const [ticket] = await ticketsOf('omar@example.org')
  expect(ticket).toMatchObject({ state: 'waiting', category: 'question', language: 'ar', commitments: [] })
  const ticketId = ticket?.id ?? ''
  await changePriority(boss, { ticketId, priority: 1, reason: 'It is worse' })
  await sendReply(await person('omar@example.org'), { ticketId, body: 'ما زلت أنتظر' })
  await sendReply(boss, { ticketId, body: 'تم', afterwards: 'resolve' })
  await reopenTicket(await person('omar@example.org'), { ticketId })
  expect(await getTicket(boss, { ticketId })).toMatchObject({ state: 'open', commitments: [], nextDueAt: null })
})

test('run again it makes no second copy, and says so beforehand', async () => {
  const before = await world.platform.database.selectFrom('tickets').select('id').execute()
  const importId = await dryRun(boss, world.system, 'zendesk-tickets.jsonl', { source: 'acme' })
  expect(plansOf(await getImport(boss, { importId }))).toMatchObject({
    'person skip': 3,
    'ticket skip': 3,
    'reply skip': 3,
  })
  await startImport(boss, { importId })
  await goOn(world.system, importId)
  expect(await world.platform.database.selectFrom('tickets').select('id').execute()).toHaveLength(before.length)
})

test('incremental lists, then what was said, in a file of its own', async () => {
  await importAll(boss, world.system, 'zendesk-incremental.json', { source: 'acme' })
  const events = await importAll(boss, world.system, 'zendesk-ticket-events.json', { source: 'acme' })
  expect(plansOf(events)).toEqual({ 'reply create': 1 })
  const ticket = (await ticketsOf('layla@example.org')).find(({ subject }) => subject.startsWith('Slow'))
  // It was resolved two days ago, and stands so for seven.
  expect(ticket).toMatchObject({
    state: 'resolved',
    resolvedAt: '2026-11-20T07:00:00.000Z',
    subject: 'Slow [since] "Monday" {all pages}',
  })
  expect(await said(ticket?.id ?? '')).toEqual([
    { kind: 'reply', side: 'desk', body: 'We have found it.', sentAt: '2026-11-19T07:00:00.000Z' },
  ])
})

test('osTicket’s tables are joined, whatever their order', async () => {
  const view = await importAll(boss, world.system, 'osticket-tables.json', { source: 'osticket' })
  expect(view.guess).toMatchObject({ format: 'osticket' })
  const [ticket] = await ticketsOf('huda@example.org')
  expect(ticket).toMatchObject({
    subject: 'Cannot sign in',
    state: 'closed',
    priority: 3,
    openedAt: '2022-05-01T10:15:00.000Z',
  })
  expect((await getTicket(boss, { ticketId: ticket?.id ?? '' })).body).toBe('Hello,\nI cannot sign in to my account.')
  expect(await said(ticket?.id ?? '')).toMatchObject([
    { kind: 'note', body: 'Locked after ten attempts' },
    { kind: 'reply', side: 'desk', body: 'It is open again & works.' },
    { kind: 'note', body: 'SYSTEM: Closed by Sami' },
  ])
})

test('osTicket’s own shape of a ticket', async () => {
  await importAll(boss, world.system, 'osticket-api.json', { source: 'osticket-api' })
  const [ticket] = await ticketsOf('angry@example.org')
  expect(ticket).toMatchObject({ subject: 'Testing API', state: 'closed', priority: 1 })
  expect((await getTicket(boss, { ticketId: ticket?.id ?? '' })).body).toBe(
    'MESSAGE HERE\n\nAttachments that were not brought along: file.txt, image.png',
  )
  expect(await said(ticket?.id ?? '')).toMatchObject([{ side: 'desk', body: 'One\n\ntwo' }])
})

test('a table: its columns by their names, in two languages, and each fault with its line', async () => {
  const view = await importAll(boss, world.system, 'tickets.csv', { source: 'table' })
  expect(view.guess).toMatchObject({
    format: 'csv',
    rows: 'tickets',
    columns: { subject: 'Subject', email: 'From Email' },
  })
  const faults = (await records(view.id, 'fault')).map(({ line, kind, reason }) => [line, kind, reason])
  expect(faults).toEqual([
    [5, 'ticket', 'time_missing'],
    [6, 'ticket', 'requester_unknown'],
    [7, 'person', 'address_wrong'],
    [7, 'ticket', 'requester_unknown'],
  ])
  expect(await ticketsOf('khalid@example.org')).toMatchObject([
    { language: 'ar', priority: 1, state: 'closed', openedAt: '2026-02-01T14:00:00.000Z' },
  ])
  expect(await ticketsOf('sara@example.org')).toMatchObject([
    { subject: 'Notices come twice, always', state: 'open', priority: 2, category: 'question' },
  ])
})

test('broken off in the middle it goes on, and everything is there once', async () => {
  const line = (n: number) =>
    JSON.stringify({
      id: n,
      subject: `Number ${n}`,
      description: `Text of ${n}`,
      status: 'open',
      created_at: '2025-01-01T00:00:00Z',
      requester_id: n % 7,
      requester: { id: n % 7, name: `R ${n % 7}`, email: `r${n % 7}@many.example`, role: 'end-user' },
      comments: [
        { id: n * 10, author_id: n % 7, body: `More of ${n}`, public: true, created_at: '2025-01-02T00:00:00Z' },
      ],
    })
  const lines = Array.from({ length: 120 }, (_, n) => line(n + 1)).join('\n')
  const importId = await dryRun(boss, world.system, bytesOf(lines), { source: 'many' })
  await startImport(boss, { importId })
  for (let steps = 0; steps < 3; steps += 1) await continueImport(world.system, { importId })
  const half = await getImport(boss, { importId })
  expect(half.state).toBe('running')
  expect(half.share).toBeGreaterThan(0)
  expect(half.share).toBeLessThan(1)
  // Two workers at once, as after one was thought dead.
  await Promise.all([goOn(world.system, importId), goOn(world.system, importId)])
  expect(await getImport(boss, { importId })).toMatchObject({ state: 'done', share: 1 })
  const made = await world.platform.database
    .selectFrom('tickets')
    .select('id')
    .where('subject', 'like', 'Number %')
    .execute()
  expect(made).toHaveLength(120)
  const messages = await world.platform.database
    .selectFrom('ticketMessages')
    .select('id')
    .where('body', 'like', 'More of %')
    .execute()
  expect(messages).toHaveLength(120)
})

test('a file that breaks off says in which line', async () => {
  const importId = await dryRun(boss, world.system, bytesOf('[\n{"id": 1, "subject": "a"},\n{"id": 2, "sub'))
  expect(await getImport(boss, { importId })).toMatchObject({
    state: 'unreadable',
    fault: { code: 'broken_json', line: 3 },
  })
})
