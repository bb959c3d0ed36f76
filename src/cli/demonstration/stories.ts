import { type Instant, iso } from '../../base/time.ts'
import {
  acceptAppointment,
  acceptOffer,
  completeRequest,
  declineOffer,
  logCall,
  pickUpRequest,
  proposeAppointment,
  rateRequest,
  sendMessage,
  sendRequest,
  withdrawRequest,
} from '../../domains/consultations/index.ts'
import type { Company, Name } from './company.ts'
import { requests } from './requests.ts'
import type { Story } from './stage.ts'

export type Scene = Company & {
  readonly now: Instant
  /** So many hours ago, day and night. */
  ago(hours: number): Instant
  /** So many business hours ago, and so far on: open time only. */
  openAgo(hours: number): Instant
}

type Fallback = 'board' | 'next_best' | 'ask_client'

async function send(scene: Scene, client: Name, which: keyof typeof requests, to?: Name, fallback: Fallback = 'board') {
  const { specialty, ...asked } = requests[which]
  const common = { ...asked, specialtyId: scene.specialty(specialty) }
  const { id } = await sendRequest(
    scene.as(client),
    to === undefined
      ? { ...common, routing: 'board' }
      : { ...common, routing: 'direct', consultantId: scene.idOf(to), fallback },
  )
  return id
}

/** Done, and well: from the first word to the rating. */
async function* done(scene: Scene): Story {
  const { as, ago } = scene
  yield ago(24 * 19)
  const requestId = await send(scene, 'sara', 'endOfService', 'khalid')
  yield ago(24 * 19 - 2)
  await acceptOffer(as('khalid'), { requestId })
  yield ago(24 * 19 - 3)
  await sendMessage(as('khalid'), {
    requestId,
    body: 'أهلًا أستاذة سارة. المكافأة تُحسب على آخر أجر فعلي ومنه البدلات الثابتة. أرسلي صورة العقد وآخر كشف راتب لأحسب لك الفرق.',
  })
  yield ago(24 * 18)
  await sendMessage(as('sara'), {
    requestId,
    body: 'شكرًا لسرعة الرد. بدل السكن خمسة وعشرون بالمئة وبدل النقل ألف ريال.',
  })
  const startsAt = iso(ago(24 * 16))
  const { id: appointmentId, sequence } = await proposeAppointment(as('sara'), { requestId, startsAt, minutes: 30 })
  yield ago(24 * 17)
  await acceptAppointment(as('khalid'), { appointmentId, sequence })
  yield ago(24 * 15)
  await completeRequest(as('khalid'), {
    requestId,
    note: 'الفرق المستحق 41,300 ريال، ومهلة المطالبة سنة من انتهاء العقد.',
  })
  yield ago(24 * 14)
  await rateRequest(as('sara'), { requestId, stars: 5, words: 'جواب واضح ومحسوب بالأرقام.' })
}

/** Under way: a conversation, and an appointment to come. */
async function* underWay(scene: Scene): Story {
  const { as, openAgo, now } = scene
  yield openAgo(30)
  const requestId = await send(scene, 'julien', 'posting', 'claire')
  yield openAgo(28)
  await acceptOffer(as('claire'), { requestId })
  yield openAgo(26)
  await sendMessage(as('claire'), {
    requestId,
    body: 'Bonjour Julien. Deux points décident : la durée exacte de la mission et le certificat de détachement. Les avez-vous ?',
  })
  yield openAgo(20)
  await sendMessage(as('julien'), { requestId, body: 'Dix-huit mois, et le certificat est en cours de demande.' })
  const appointment = { startsAt: iso(now.add({ hours: 47 })), minutes: 45, place: 'https://meet.example/wafa-claire' }
  const { id: appointmentId, sequence } = await proposeAppointment(as('claire'), { requestId, ...appointment })
  yield openAgo(10)
  await acceptAppointment(as('julien'), { appointmentId, sequence })
  yield openAgo(1)
  await sendMessage(as('claire'), {
    requestId,
    body: 'Parfait, à très bientôt. Préparez votre contrat, s’il vous plaît.',
  })
}

/** Offered a while ago, with time left; and one with little left. */
async function* offered(scene: Scene, client: Name, which: keyof typeof requests, to: Name, hours: number): Story {
  yield scene.openAgo(hours)
  await send(scene, client, which, to, 'next_best')
}

/** Nobody answered in time: it has gone to the board. */
async function* lapsed(scene: Scene): Story {
  yield scene.openAgo(7)
  await send(scene, 'fahad', 'lease', 'khalid')
}

/** Declined, and offered to the next best. */
async function* declined(scene: Scene): Story {
  yield scene.openAgo(3)
  const requestId = await send(scene, 'fahad', 'zakat', 'yusuf', 'next_best')
  yield scene.openAgo(2)
  await declineOffer(scene.as('yusuf'), { requestId, reason: 'no_time' })
}

/** Declined, and the client is asked how to go on. */
async function* asked(scene: Scene): Story {
  yield scene.openAgo(6)
  const requestId = await send(scene, 'julien', 'shareholders', 'claire', 'ask_client')
  yield scene.openAgo(4)
  await declineOffer(scene.as('claire'), { requestId, reason: 'conflict_of_interest' })
}

/** Accepted, and contact is owed: soon, or already too late. */
async function* contactOwed(scene: Scene, which: keyof typeof requests, hours: number): Story {
  yield scene.openAgo(hours + 1)
  const requestId = await send(scene, 'emily', which, 'daniel')
  yield scene.openAgo(hours)
  await acceptOffer(scene.as('daniel'), { requestId })
}

/** Taken from the board; a call waits to be confirmed. */
async function* taken(scene: Scene): Story {
  const { as, openAgo } = scene
  yield openAgo(12)
  const requestId = await send(scene, 'emily', 'forecast')
  yield openAgo(11)
  await pickUpRequest(as('daniel'), { requestId })
  yield openAgo(5)
  const heldAt = iso(openAgo(6))
  await logCall(as('daniel'), {
    requestId,
    heldAt,
    minutes: 20,
    note: 'Data available, horizon, what a wrong forecast costs.',
  })
}

/** On the board: fresh, or for so long that the operators know. */
async function* listed(scene: Scene, client: Name, which: keyof typeof requests, hours: number): Story {
  yield scene.ago(hours)
  await send(scene, client, which)
}

/** Withdrawn before anyone took it. */
async function* withdrawn(scene: Scene): Story {
  yield scene.ago(24 * 6)
  const requestId = await send(scene, 'leila', 'bookkeeping')
  yield scene.ago(24 * 6 - 1)
  await withdrawRequest(scene.as('leila'), { requestId })
}

/** One request, at least, in every state that a request can be in. */
export const storiesOf = (scene: Scene): Story[] => [
  done(scene),
  underWay(scene),
  offered(scene, 'leila', 'vat', 'amina', 1.5),
  offered(scene, 'sara', 'partnership', 'khalid', 3.4),
  offered(scene, 'emily', 'payments', 'daniel', 1.2),
  lapsed(scene),
  declined(scene),
  asked(scene),
  contactOwed(scene, 'migration', 20),
  contactOwed(scene, 'breach', 27),
  taken(scene),
  listed(scene, 'sara', 'bakery', 0.7),
  listed(scene, 'fahad', 'probation', 3),
  listed(scene, 'leila', 'mutual', 5),
  listed(scene, 'julien', 'withholding', 1.5),
  listed(scene, 'emily', 'backups', 2),
  listed(scene, 'emily', 'company', 50),
  listed(scene, 'sara', 'childSleep', 30),
  withdrawn(scene),
]
