import { m } from '../../../messages/messages.js'
import { listMyOffers, listRequests } from '../../consultations/index.ts'
import { type Asker, isConsultant, sayTo } from '../asker.ts'
import type { AnswerView } from '../schemas.ts'
import { sourceOfRequest } from './requests.ts'

const most = 5

/** "What waits for me?": a consultant's open offers (C4) and the clients they have to contact (C6). */
export async function consultantsDuties(asker: Asker): Promise<AnswerView | null> {
  const { context, actor, locale } = asker
  if (!isConsultant(actor)) return null
  const say = { locale }
  const offers = (await listMyOffers.within(context, { state: 'open', limit: most })).items
  const accepted = (await listRequests.within(context, { as: 'consultant', state: 'accepted', limit: 20 })).items
  const toContact = accepted.flatMap((request) => {
    const promise = request.commitments.find(({ clause, state }) => clause === 'C6' && state === 'running')
    return promise?.dueAt === undefined || promise.dueAt === null ? [] : [{ request, dueAt: promise.dueAt }]
  })
  const lines = [
    ...offers.flatMap(({ number, subject, commitment }) =>
      commitment?.dueAt === undefined || commitment.dueAt === null
        ? []
        : [m.assistant_duty_offer({ number, subject, dueAt: sayTo(asker, commitment.dueAt) }, say)],
    ),
    ...toContact.map(({ request: { number, subject }, dueAt }) =>
      m.assistant_duty_contact({ number, subject, dueAt: sayTo(asker, dueAt) }, say),
    ),
  ].slice(0, most)
  if (lines.length === 0)
    return { answer: m.assistant_duties_none({}, say), confident: true, sources: [], suggestions: [] }
  const sources = [
    ...offers.map(({ requestId, number, subject }) => ({
      ...sourceOfRequest({ id: requestId, number, subject }),
      href: '/offers',
    })),
    ...toContact.map(({ request }) => sourceOfRequest(request)),
  ].slice(0, most)
  return { answer: lines.join('\n'), confident: true, sources, suggestions: [] }
}
