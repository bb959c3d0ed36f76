import { m } from '../../../messages/messages.js'
import { listRequests, type RequestSummary } from '../../consultations/index.ts'
import { type Asker, isClient, sayTo } from '../asker.ts'
import { numberIn } from '../intents.ts'
import type { AnswerView, Source } from '../schemas.ts'

/** As many requests as one answer speaks of. */
const most = 5
const over: readonly RequestSummary['state'][] = ['completed', 'withdrawn']

export const sourceOfRequest = ({
  id,
  number,
  subject,
}: Pick<RequestSummary, 'id' | 'number' | 'subject'>): Source => ({
  kind: 'request',
  slug: `requests/${id}`,
  title: `${number}: ${subject}`,
  href: `/requests/${id}`,
})

/** One's own requests, newest first; those that are under way before those that are over. */
export async function ownRequests({ context, actor }: Asker): Promise<RequestSummary[]> {
  if (!isClient(actor)) return []
  const { items } = await listRequests.within(context, { as: 'client', limit: 20 })
  return items.toSorted((one, other) => Number(over.includes(one.state)) - Number(over.includes(other.state)))
}

/** "Where is my request?": how each stands, and what is promised about it (C1 to C6). */
export async function requestStatus(asker: Asker): Promise<AnswerView | null> {
  const { locale, asked } = asker
  const say = { locale }
  const all = await ownRequests(asker)
  const number = numberIn(asked)
  const named = number === null ? all : all.filter((request) => request.number === number)
  if (number !== null && named.length === 0)
    return {
      answer: m.assistant_number_unknown({ number }, say),
      confident: true,
      sources: [],
      suggestions: [myRequests(asker)],
    }
  if (named.length === 0)
    return {
      answer: m.assistant_requests_none({}, say),
      confident: true,
      sources: [],
      suggestions: [newRequest(asker)],
    }
  const running = named.filter(({ state }) => !over.includes(state))
  const told = (running.length > 0 ? running : named.slice(0, 1)).slice(0, most)
  return answerAbout(asker, told)
}

/** What is under way, with the promises that run about it (C4, C6). Null when nothing is: articles then know better. */
export async function underWay(asker: Asker): Promise<AnswerView | null> {
  const told = (await ownRequests(asker)).filter(({ state }) => !over.includes(state)).slice(0, most)
  return told.length === 0 ? null : answerAbout(asker, told)
}

const answerAbout = (asker: Asker, told: readonly RequestSummary[]): AnswerView => ({
  answer: told.map((request) => lineAbout(asker, request)).join('\n'),
  confident: true,
  sources: told.map(sourceOfRequest),
  suggestions: [],
})

const promiseOf = ({ commitments }: RequestSummary, clause: 'C4' | 'C6') =>
  commitments.find((one) => one.clause === clause && one.state !== 'cancelled')

/** Where a request stands, in a sentence. */
function lineAbout(asker: Asker, request: RequestSummary): string {
  const say = { locale: asker.locale }
  const about = { number: request.number, subject: request.subject }
  const name = request.consultant?.name ?? ''
  if (request.state === 'accepted') return lineOfAccepted(asker, request, { ...about, name })
  if (request.state === 'on_board') return m.assistant_request_on_board(about, say)
  if (request.state === 'awaiting_choice') return m.assistant_request_awaiting_choice(about, say)
  if (request.state === 'completed') return m.assistant_request_completed({ ...about, name }, say)
  if (request.state === 'withdrawn') return m.assistant_request_withdrawn(about, say)
  const dueAt = promiseOf(request, 'C4')?.dueAt
  if (dueAt === undefined || dueAt === null) return m.assistant_request_offered(about, say)
  return m.assistant_request_offered_due({ ...about, dueAt: sayTo(asker, dueAt) }, say)
}

function lineOfAccepted(
  asker: Asker,
  request: RequestSummary,
  about: { number: string; subject: string; name: string },
): string {
  const say = { locale: asker.locale }
  const promise = promiseOf(request, 'C6')
  if (promise?.state === 'missed' && promise.breachedAt !== null && promise.metAt === null)
    return m.assistant_request_contact_missed({ ...about, dueAt: sayTo(asker, promise.breachedAt) }, say)
  if (promise?.state === 'paused') return m.assistant_request_contact_paused(about, say)
  if (promise?.state === 'running' && promise.dueAt !== null)
    return m.assistant_request_contact_due({ ...about, dueAt: sayTo(asker, promise.dueAt) }, say)
  return m.assistant_request_under_way(about, say)
}

const newRequest = ({ locale }: Asker) => ({
  kind: 'page' as const,
  text: m.assistant_new_request({}, { locale }),
  href: '/requests/new',
})
const myRequests = ({ locale }: Asker) => ({
  kind: 'page' as const,
  text: m.assistant_my_requests({}, { locale }),
  href: '/requests',
})
