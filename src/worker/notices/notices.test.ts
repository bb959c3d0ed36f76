import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPractice, type Person, type Practice } from '../../../test/factories/consultations.ts'
import { deliverAll, keeping } from '../../../test/factories/notifications.ts'
import { createWorld, type World } from '../../../test/world.ts'
import {
  acceptOffer,
  completeRequest,
  declineOffer,
  logCall,
  missContact,
  pickUpRequest,
  proposeAppointment,
  proposeReassignment,
  sendMessage,
  withdrawRequest,
} from '../../domains/consultations/index.ts'
import { iso } from '../../base/time.ts'
import { getMail, listMails, listNotifications } from '../../domains/notifications/index.ts'
import { handleDue } from '../../domains/commitments/index.ts'
import { inTransaction } from '../../platform/action.ts'
import { sendIdentityMail, setRoles } from '../../domains/accounts/index.ts'
import { addNote, followTicket, mergeTickets, openTicket, sendReply } from '../../domains/support/index.ts'
import { deadlineEffects, reactions } from '../reactions.ts'
import { relayEvents } from '../relay.ts'

let world: World
let practice: Practice
let agent: Person
let administrator: Person
beforeAll(async () => {
  world = await createWorld()
  practice = await createPractice(world)
  agent = await world.person({ roles: ['agent'] })
  administrator = await world.person({ roles: ['administrator'] })
})
afterAll(() => world.close())

/** Lets everything follow from what was just done. */
async function relay(): Promise<void> {
  while ((await relayEvents(world.platform, reactions)) > 0);
}
/** What somebody was told since they were last asked; within one instant there is no order. */
const heard = new Set<string>()
async function told(person: Person): Promise<string[]> {
  await relay()
  const { items } = await listNotifications(person, { limit: 100 })
  const fresh = items.filter(({ id }) => !heard.has(id))
  for (const { id } of fresh) heard.add(id)
  return fresh.map(({ kind }) => kind).toSorted()
}

test('a direct request: the chosen consultant at once, a receipt with what is promised, and what became of it', async () => {
  const [client, consultant, rival] = [await world.person(), await practice.consultant(), await practice.consultant()]
  const { id: requestId } = await practice.sendDirect(client, consultant)
  expect(await told(client)).toEqual(['request_sent_direct'])
  expect(await told(consultant)).toEqual(['offer_made'])
  expect(await told(rival)).toEqual([])
  const [receipt] = (await listNotifications(client, {})).items
  expect(receipt?.body).toContain('An answer is promised by Sunday, 22 November 2026')
  expect(receipt).toMatchObject({ threadId: requestId, path: `/requests/${requestId}` })

  await acceptOffer(consultant, { requestId })
  expect(await told(client)).toEqual(['offer_accepted'])
  await sendMessage(consultant, { requestId, body: 'Between us alone.' })
  await proposeAppointment(consultant, { requestId, startsAt: '2026-11-24T09:00:00Z', minutes: 30 })
  expect(await told(client)).toEqual(['appointment_proposed', 'message_sent'])
  expect(await told(consultant)).toEqual([])
  world.clock.by({ hours: 1 })
  await logCall(consultant, { requestId, heldAt: '2026-11-22T06:30:00Z', minutes: 10 })
  expect(await told(client)).toEqual(['call_logged'])
  await proposeReassignment(agent, { requestId, cause: 'other', reason: 'Leave.' })
  expect(await told(client)).toEqual(['reassignment_to_board'])
  await completeRequest(consultant, { requestId })
  expect(await told(client)).toContain('request_completed')
})

test('on the board: everybody who could take it, in their mailboxes too, and nobody else', async () => {
  const client = await world.person()
  const [able, elsewhere] = [await practice.consultant(), await practice.consultant({ specialtyId: practice.otherId })]
  world.jobs.jobs.splice(0)
  const { id: requestId } = await practice.sendToBoard(client, { subject: 'A quiet matter' })
  expect(await told(client)).toEqual(['request_sent_board'])
  expect(await told(able)).toEqual(['request_listed'])
  expect(await told(elsewhere)).toEqual([])
  await deliverAll(world, keeping)
  const mails = (await listMails(administrator, { limit: 100 })).items.filter(({ subject }) =>
    subject.startsWith('New on'),
  )
  expect(mails.length).toBeGreaterThanOrEqual(1)
  const mail = await getMail(administrator, { mailId: mails[0]?.id ?? '' })
  expect(mail.text).toContain(`/board/${requestId}`)
  expect(mail.text).not.toContain(client.actor.id)
  await pickUpRequest(able, { requestId })
  expect(await told(client)).toEqual(['request_taken'])
})

test('declined, withdrawn, missed: each to those whom it concerns, in neutral words', async () => {
  const [client, consultant] = [await world.person(), await practice.consultant()]
  const declined = await practice.sendDirect(client, consultant, { fallback: 'ask_client' })
  await told(client)
  await declineOffer(consultant, { requestId: declined.id, reason: 'no_time' })
  expect(await told(client)).toEqual(['choice_needed', 'offer_declined'])
  const other = await practice.consultant()
  const withdrawn = await practice.sendDirect(client, other)
  await told(other)
  await withdrawRequest(client, { requestId: withdrawn.id })
  expect(await told(other)).toEqual(['request_withdrawn'])

  const third = await practice.consultant()
  const missed = await practice.sendDirect(client, third)
  await acceptOffer(third, { requestId: missed.id })
  for (const person of [client, third, agent]) await told(person)
  await inTransaction(world.system, 'action', async (context) =>
    missContact.within(context, { subjectId: missed.id, at: iso(context.now) }),
  )
  expect(await told(client)).toEqual(['contact_missed_client', 'reassignment_to_board'])
  expect(await told(third)).toEqual(['contact_missed_consultant'])
  expect(await told(agent)).toEqual(['deadline_missed'])
})

test('while a promise runs: reminders at half, three quarters and nine tenths, then both sides are told of the lapse', async () => {
  const [client, consultant] = [await world.person(), await practice.consultant()]
  world.clock.set('2026-11-29T06:00:00Z')
  await practice.sendDirect(client, consultant)
  expect(await told(consultant)).toEqual(['offer_made'])
  await told(client)
  for (const [at, says] of [
    ['08:00:00', '50 %'],
    ['09:00:00', '75 %'],
    ['09:36:00', '90 %'],
  ]) {
    world.clock.set(`2026-11-29T${at}Z`)
    await handleDue(world.platform, deadlineEffects)
    expect(await told(consultant)).toEqual(['answer_due_soon'])
    const [reminder] = (await listNotifications(consultant, { limit: 1 })).items
    expect(reminder?.body).toContain(says)
    expect(reminder?.body).toContain('by Sunday, 29 November 2026 at 13:00')
  }
  world.clock.set('2026-11-29T10:00:00.001Z')
  await handleDue(world.platform, deadlineEffects)
  expect(await told(consultant)).toContain('offer_lapsed_consultant')
  expect(await told(client)).toEqual(['offer_lapsed'])
})

test('a mail that lets somebody in goes out, and its link stays in no event', async () => {
  const person = await world.person({ email: 'link@example.org' })
  const url = 'http://wafa.test/verify?link=secret'
  const mail = { personId: person.actor.id, name: 'Link', email: 'link@example.org', kind: 'magic_link', url } as const
  await sendIdentityMail(world.system, { ...mail, locale: 'en' })
  await relay()
  await deliverAll(world, keeping)
  const kept = (await listMails(administrator, { limit: 100 })).items.find(({ recipient }) => recipient === mail.email)
  expect((await getMail(administrator, { mailId: kept?.id ?? '' })).text).toContain('link=secret')
  const events = await world.platform.database
    .selectFrom('events')
    .select('payload')
    .where('name', '=', 'accounts.identity-mail-requested')
    .execute()
  expect(events).toEqual([{ payload: {} }])
})

test('a ticket: whoever is named, whoever follows, and whose ticket goes on under another', async () => {
  const client = await world.person()
  const colleague = await world.person({ roles: ['agent'], name: 'Rania Haddad' })
  const leaving = await world.person({ roles: ['agent'] })
  const report = { subject: 'Slow', body: 'It is slow.', impact: 'hindered', language: 'en' } as const
  const [ticket, other] = [await openTicket(client, report), await openTicket(client, report)]
  await told(client)
  for (const person of [colleague, leaving]) await told(person)
  await followTicket(leaving, { ticketId: ticket.id })
  await addNote(agent, { ticketId: ticket.id, body: 'Like the last one, @Rania Haddad?' })
  expect(await told(colleague)).toEqual(['ticket_mentioned'])
  expect(await told(leaving)).toEqual(['ticket_noted'])
  await setRoles(administrator, { personId: leaving.actor.id, roles: ['client'] })
  await told(leaving)
  await sendReply(agent, { ticketId: ticket.id, body: 'We look into it.' })
  expect(await told(colleague)).toEqual(['ticket_colleague_answered'])
  expect(await told(leaving)).toEqual([])
  await mergeTickets(agent, { ticketId: other.id, number: ticket.number })
  expect(await told(client)).toEqual(['ticket_answered', 'ticket_merged'])
})
