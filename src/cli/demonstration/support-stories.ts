import { changePlanItem, tieTicket, writePlanItem } from '../../domains/plan/index.ts'
import {
  addNote,
  assignTicket,
  holdTicket,
  openTicket,
  rateTicket,
  resolveTicket,
  sendReply,
} from '../../domains/support/index.ts'
import type { Name } from './company.ts'
import type { Story } from './stage.ts'
import type { Scene } from './stories.ts'
import { tickets } from './tickets.ts'

const report = async (scene: Scene, by: Name, which: keyof typeof tickets): Promise<string> => {
  const { id } = await openTicket(scene.as(by), tickets[which])
  return id
}

/** P1 by day: answered within minutes, resolved within the hour, and it helped. */
async function* paymentMended(scene: Scene): Story {
  const { as, openAgo } = scene
  yield openAgo(44)
  const ticketId = await report(scene, 'sara', 'cardRefused')
  yield openAgo(43.8)
  await assignTicket(as('camille'), { ticketId })
  await sendReply(as('camille'), { ticketId, body: 'وصلنا بلاغك، ونرى الرفض من جهة مزوّد الدفع. نتابع معه الآن.' })
  yield openAgo(43)
  await resolveTicket(as('camille'), { ticketId, body: 'عاد الدفع إلى عمله. جرّبي البطاقة نفسها من فضلك.' })
  yield openAgo(42)
  await rateTicket(as('sara'), { ticketId, verdict: 'good', comment: 'سرعة لم أتوقعها، شكرًا.' })
}

/** P2 resolved this week, by a consultant. */
async function* noticesMended(scene: Scene): Story {
  const { as, openAgo } = scene
  yield openAgo(16)
  const ticketId = await report(scene, 'khalid', 'offersSilent')
  yield openAgo(15)
  await assignTicket(as('omar'), { ticketId })
  await sendReply(as('omar'), { ticketId, body: 'أهلًا أستاذ خالد. هل سمحت بالإشعارات بعد تغيير الجوال؟' })
  yield openAgo(13)
  await sendReply(as('khalid'), { ticketId, body: 'نعم، غيّرت الجوال أمس، ولم أسمح بها من جديد.' })
  yield openAgo(12)
  await resolveTicket(as('omar'), { ticketId, body: 'اسمح بها من «الإشعارات» في حسابك. أرسلت إليك إشعارًا تجريبيًا.' })
}

/** P2 under way, and most of its day is gone. */
async function* sendingBroken(scene: Scene): Story {
  const { as, openAgo } = scene
  yield openAgo(7)
  const ticketId = await report(scene, 'julien', 'cannotSend')
  yield openAgo(6.5)
  await assignTicket(as('camille'), { ticketId })
  await sendReply(as('camille'), {
    ticketId,
    body: 'Bonjour Julien, nous reproduisons le problème avec une pièce jointe de plus de 8 Mo. Nous y travaillons.',
  })
  await addNote(as('camille'), { ticketId, body: 'Only with attachments above 8 MB. @Omar, is it the proxy?' })
}

/** P3 that nobody has answered: nearly too late, and too late. */
async function* unanswered(scene: Scene, by: Name, which: keyof typeof tickets, hours: number): Story {
  yield scene.openAgo(hours)
  await report(scene, by, which)
}

/** P3 that waits for its requester. */
async function* waiting(scene: Scene): Story {
  const { as, openAgo } = scene
  yield openAgo(14)
  const ticketId = await report(scene, 'leila', 'tornTable')
  yield openAgo(11)
  await assignTicket(as('camille'), { ticketId })
  const body = 'Bonjour Leila, quel téléphone utilisez-vous, et tenu comment ?'
  await sendReply(as('camille'), { ticketId, body, afterwards: 'wait' })
}

/** P3 on hold, with its reason. */
async function* onHold(scene: Scene): Story {
  const { as, openAgo } = scene
  yield openAgo(10)
  const ticketId = await report(scene, 'daniel', 'twice')
  yield openAgo(8)
  await assignTicket(as('omar'), { ticketId })
  await sendReply(as('omar'), { ticketId, body: 'Thank you, Daniel. Both the app and the browser are registered.' })
  await holdTicket(as('omar'), { ticketId, reason: 'Waits for the release that tells them apart' })
}

/** P4: a wish that is planned, one that has shipped, and a question that was answered. */
async function* planned(scene: Scene): Story {
  const { as, openAgo } = scene
  yield openAgo(60)
  const wished = await report(scene, 'emily', 'calendarWish')
  yield openAgo(58)
  await sendReply(as('omar'), { ticketId: wished, body: 'A good idea. It is on our development plan now.' })
  const { id: itemId } = await writePlanItem(as('noura'), { ...calendarItem, state: 'in_work' })
  await tieTicket(as('omar'), { ticketId: wished, itemId })
  yield openAgo(30)
  const ticketId = await report(scene, 'sara', 'exportWish')
  yield openAgo(28)
  await sendReply(as('omar'), { ticketId, body: 'اقتراح مفيد، أضفناه إلى خطة التطوير.' })
  const { id } = await writePlanItem(as('noura'), exportItem)
  await tieTicket(as('omar'), { ticketId, itemId: id })
  yield openAgo(9)
  await changePlanItem(as('noura'), { ...calendarItem, itemId, state: 'shipped' })
}

async function* answered(scene: Scene): Story {
  const { as, ago } = scene
  yield ago(24 * 13)
  const ticketId = await report(scene, 'julien', 'invoiceQuestion')
  yield ago(24 * 12)
  await assignTicket(as('camille'), { ticketId })
  const body = 'Bonjour Julien, le reçu est joint au message de clôture de votre consultation.'
  await sendReply(as('camille'), { ticketId, body, afterwards: 'resolve' })
  yield ago(24 * 11)
  await rateTicket(as('julien'), { ticketId, verdict: 'bad', reason: 'unclear' })
}

const calendarItem = {
  title: { ar: 'مواعيدك في تقويمك', fr: 'Vos rendez-vous dans votre agenda', en: 'Appointments in your own calendar' },
  texts: {
    ar: 'عنوان خاص يشترك فيه تقويمك، فتظهر فيه مواعيدك كلها وتتغير معها.',
    fr: 'Une adresse à laquelle votre agenda s’abonne : tous vos rendez-vous y figurent et y changent.',
    en: 'An address that your calendar subscribes to: all your appointments stand there, and move there.',
  },
  release: '0.2',
}
const exportItem = {
  title: { ar: 'محادثة الاستشارة في ملف PDF', fr: 'La conversation en PDF', en: 'Conversations as PDF' },
  texts: {
    ar: 'المحادثة كاملة بمرفقاتها وأوقاتها، في ملف واحد تحفظه.',
    fr: 'Toute la conversation, ses pièces et ses heures, en un seul fichier.',
    en: 'All of a conversation with its attachments and times, in one file.',
  },
  state: 'planned' as const,
  release: '0.3',
}

/** A ticket, at least, of every priority and in every state that one meets at a desk. */
export const supportStoriesOf = (scene: Scene): Story[] => [
  paymentMended(scene),
  noticesMended(scene),
  sendingBroken(scene),
  unanswered(scene, 'emily', 'slowCalendar', 7.5),
  unanswered(scene, 'fahad', 'smallType', 11),
  waiting(scene),
  onHold(scene),
  planned(scene),
  answered(scene),
]
