import { requestView } from '#domains/consultations/schemas.ts'
import { reading } from '#web/page.ts'
import { courseActions } from '../../../requests/[id]/course-actions.ts'
import { candidatesFor, courseOf } from '../../../requests/[id]/course.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const request = await ask.get(`/consultation-requests/${event.params.id}`, requestView)
  const followed = await courseOf(ask, request, event.locals.person, event.url)
  const mayPropose = followed?.course.may.proposeReassignment === true
  return { request, followed, mayPropose, candidates: await candidatesFor(ask, request.id, mayPropose) }
}

export const actions: Actions = { proposeReassignment: courseActions.proposeReassignment }
