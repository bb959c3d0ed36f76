import { consultantPage } from '#domains/consultants/schemas.ts'
import { type RequestView, requestView } from '#domains/consultations/schemas.ts'
import { reading } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'
import { courseActions } from './course-actions.ts'
import { courseOf } from './course.ts'
import { requestActions } from './request-actions.ts'

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const request = await ask.get(`/consultation-requests/${event.params.id}`, requestView)
  const followed = await courseOf(ask, request, event.locals.person, event.url)
  const within = sectionOf(request, event.locals.person?.id)
  return { request, followed, within, consultants: request.may.choose ? await notYetAsked(ask, request) : [] }
}

/** To its client it is one of their requests; to a consultant an offer, and then a consultation. */
function sectionOf(
  { client, may }: RequestView,
  readerId: string | undefined,
): '/requests' | '/offers' | '/consultations' {
  if (client.id === readerId) return '/requests'
  return may.accept ? '/offers' : '/consultations'
}

export const actions: Actions = { ...requestActions, ...courseActions }

async function notYetAsked(ask: ReturnType<typeof reading>, request: RequestView) {
  const asked = new Set(request.offers.map(({ consultant }) => consultant.id))
  const { items } = await ask.get('/consultants', consultantPage, {
    specialtyId: request.specialty.id,
    language: request.language,
    below: false,
    limit: 100,
  })
  return items
    .filter(({ id, absentUntil }) => absentUntil === null && !asked.has(id) && id !== request.client.id)
    .map(({ id, name }) => ({ id, name }))
}
