import { getAgreement } from '../../src/domains/agreements/index.ts'
import { addDocument, planAbsence } from '../../src/domains/consultants/index.ts'
import {
  acceptOffer,
  getRequest,
  logCall,
  proposeAppointment,
  proposeReassignment,
  sendMessage,
} from '../../src/domains/consultations/index.ts'
import { createTeam, planDutyAbsence, standIn, startCallOut } from '../../src/domains/duty/index.ts'
import {
  listDeliveries,
  listMails,
  listNotifications,
  sendTestNotice,
  subscribe,
} from '../../src/domains/notifications/index.ts'
import { openIncident } from '../../src/domains/incidents/index.ts'
import { answerTicket, openTicket, sendReply } from '../../src/domains/support/index.ts'
import { type Caller, inTransaction } from '../../src/platform/action.ts'
import { askedChat, takenChat } from '../factories/chat.ts'
import { furnishDesk } from '../factories/desk.ts'
import { createPractice, type Person } from '../factories/consultations.ts'
import { upload } from '../factories/files.ts'
import { furnishHelp } from '../factories/help.ts'
import { dryRun } from '../factories/imports.ts'
import { furnishPlan } from '../factories/plan.ts'
import { deliverAll, failing, tell } from '../factories/notifications.ts'
import { createWorld, type World } from '../world.ts'

/** Everyone who could ask for an operation: the owner of what it is about, strangers of the same role, operators. */
export const cast = ['visitor', 'client', 'stranger', 'consultant', 'rival', 'agent', 'administrator'] as const
export type Cast = (typeof cast)[number]

/** A world in which each operation has something to be about. Nothing that the tests do in it stays. */
export type Scene = {
  readonly world: World
  readonly people: Readonly<Record<Exclude<Cast, 'visitor'>, Person>>
  readonly callers: Readonly<Record<Cast, Caller>>
  readonly specialtyId: string
  /** Requests of `client`: offered to `consultant`, on the board, accepted by `consultant`. */
  readonly offered: string
  readonly listed: string
  readonly accepted: string
  /** Of the accepted one: an appointment and a call of `consultant`, a reassignment proposed by `agent`. */
  readonly appointmentId: string
  readonly callId: string
  readonly reassignmentId: string
  /** The calendar of the agreement, and the clock of the contact that is owed for `accepted` (C6). */
  readonly calendarId: string
  readonly commitmentId: string
  /** Of `consultant`: an unclaimed file, a document, an absence. */
  readonly fileId: string
  readonly documentId: string
  readonly absenceId: string
  /** Of `client`: a notification, its kept mail, a browser, and a push that was given up. */
  readonly notificationId: string
  readonly mailId: string
  readonly subscriptionId: string
  readonly deliveryId: string
  /** Reported by `client`: one that is open, one that `agent` resolved. */
  readonly ticketId: string
  /** One of `client` that waits for a person, one of `stranger` that `agent` has. */
  readonly waitingChatId: string
  readonly chatId: string
  /** Opened by `agent`. */
  readonly incidentId: string
  readonly resolvedTicketId: string
  /** Of `agent`: an absence from duty, a turn on call that they took; a team; a call-out that calls. */
  readonly dutyAbsenceId: string
  readonly overrideId: string
  readonly teamId: string
  readonly callOutId: string
  /** Of `administrator`: a test that they sent to themself. */
  readonly testNoticeId: string
  /** About it: another that it is linked with, what `client` added, a macro, a filter and a bulk run of `agent`. */
  readonly otherTicketId: string
  readonly ticketMessageId: string
  readonly macroId: string
  readonly filterId: string
  readonly bulkRunId: string
  /** An item of the development plan, and a wish of `client` that it would answer. */
  readonly planItemId: string
  readonly wishId: string
  /** A reply of `agent` that may still be taken back. */
  readonly heldReplyId: string
  /** An article that is published, with a draft of `agent` in French; uploaded images. */
  readonly helpArticleId: string
  readonly helpVersionId: string
  readonly helpSynonymId: string
  readonly helpImages: Readonly<Partial<Record<Cast, string>>>
  readonly unansweredId: string
  /** A file of another desk whose dry run has ended. */
  readonly importId: string
}

const report = { subject: 'A page is slow', body: 'It takes a minute.', impact: 'hindered', language: 'en' } as const

export async function createScene(): Promise<Scene> {
  const world = await createWorld()
  const practice = await createPractice(world)
  const [client, stranger] = [await world.person(), await world.person()]
  const [consultant, rival] = [await practice.consultant(), await practice.consultant()]
  const agent = await world.person({ roles: ['agent'] })
  const administrator = await world.person({ roles: ['administrator'] })
  const people = { client, stranger, consultant, rival, agent, administrator }
  const { id: accepted } = await practice.sendDirect(client, consultant)
  await acceptOffer(consultant, { requestId: accepted })
  world.clock.by({ hours: 1 })
  const { id: ticketId } = await openTicket(client, report)
  return {
    world,
    people,
    callers: { ...people, visitor: world.visitor },
    specialtyId: practice.specialtyId,
    offered: (await practice.sendDirect(client, consultant)).id,
    listed: (await practice.sendToBoard(client)).id,
    accepted,
    ...(await courseOf(people, accepted)),
    ...(await belongingsOf(consultant)),
    ...(await promiseOf(client, accepted)),
    ...(await toldTo(world, people)),
    ...(await dutyOf(world, people)),
    ticketId,
    ...(await furnishDesk(world, people, ticketId)),
    ...(await furnishHelp(world, people)),
    // Last: rows name tickets by their numbers.
    resolvedTicketId: await resolvedBy(agent, client),
    ...(await furnishPlan(people)),
    waitingChatId: await askedChat(client),
    chatId: await takenChat(stranger, agent),
    importId: await dryRun(administrator, world.system, 'zendesk-ticket-events.json'),
    incidentId: (await openIncident(agent, { title: { en: 'Down' }, texts: { en: 'We know.' } })).id,
    heldReplyId: (await answerTicket(agent, { ticketId, body: 'We look into it.' })).id,
  }
}

async function resolvedBy(agent: Person, client: Person): Promise<string> {
  const { id } = await openTicket(client, report)
  await sendReply(agent, { ticketId: id, body: 'Done.', afterwards: 'resolve' })
  return id
}

async function courseOf({ consultant, agent }: Scene['people'], requestId: string) {
  await sendMessage(consultant, { requestId, body: 'Welcome.' })
  const startsAt = '2026-11-24T09:00:00Z'
  const heldAt = '2026-11-22T06:30:00Z'
  const reassignment = { requestId, cause: 'other', reason: 'A colleague knows more of this.' } as const
  return {
    appointmentId: (await proposeAppointment(consultant, { requestId, startsAt, minutes: 30 })).id,
    callId: (await logCall(consultant, { requestId, heldAt, minutes: 10 })).id,
    reassignmentId: (await proposeReassignment(agent, reassignment)).id,
  }
}

async function belongingsOf(consultant: Person) {
  const personId = consultant.actor.id
  const { id: proof } = await upload(consultant)
  const { documents } = await addDocument(consultant, { personId, kind: 'identity', fileId: proof })
  const absence = { personId, from: '2027-01-03T06:00:00Z', to: '2027-01-05T06:00:00Z' }
  return {
    fileId: (await upload(consultant)).id,
    documentId: documents[0]?.id ?? '',
    absenceId: (await planAbsence(consultant, absence)).id,
  }
}

async function toldTo(world: World, { client, administrator }: Scene['people']) {
  const device = { endpoint: 'https://push.example.org/x', p256dh: 'B'.padEnd(87, 'A'), auth: 'A'.repeat(22) }
  const subscription = await subscribe(client, { ...device, label: 'Phone' })
  await tell(world, [client])
  const pusher = { send: failing('unreachable', true) }
  await deliverAll(world, { mailer: { kind: 'kept' }, pusher })
  return {
    notificationId: (await listNotifications(client, {})).items[0]?.id ?? '',
    mailId: (await listMails(administrator, {})).items[0]?.id ?? '',
    subscriptionId: subscription.id,
    testNoticeId: (await sendTestNotice(administrator, { channels: ['in_app'] })).id,
    deliveryId: (await listDeliveries(administrator, {})).items[0]?.id ?? '',
  }
}

async function dutyOf(world: World, { agent, administrator }: Scene['people']) {
  const span = { personId: agent.actor.id, from: '2027-01-03T06:00:00Z', to: '2027-01-05T06:00:00Z' }
  const name = { ar: 'الدعم', fr: 'Support', en: 'Support' }
  const callOut = await inTransaction(world.system, 'action', (context) =>
    startCallOut.within(context, {
      subjectKind: 'ticket',
      subjectId: agent.actor.id,
      number: 'T-2026-000001',
      subject: 'Nothing loads',
      clause: 'S6.response',
      dueAt: '2026-11-22T08:00:00.000Z',
    }),
  )
  return {
    dutyAbsenceId: (await planDutyAbsence(agent, span)).id,
    overrideId: (await standIn(agent, span)).id,
    teamId: (await createTeam(administrator, { name, members: [agent.actor.id] })).id,
    callOutId: callOut.id,
  }
}

async function promiseOf(client: Person, requestId: string) {
  const { calendarId } = await getAgreement(client, {})
  const { commitments } = await getRequest(client, { requestId })
  return { calendarId, commitmentId: commitments.find(({ clause }) => clause === 'C6')?.id ?? '' }
}
