import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { iso } from '../../base/time.ts'
import { action } from '../../platform/action.ts'
import { taken } from './consultation.ts'
import { courseOf, requestRated, sidesAndOperators } from './course-events.ts'
import { requestOf } from './loading.ts'
import { isClientOf } from './permissions.ts'
import { insertRating } from './queries/completions.ts'
import { rateRequestInput, ratingView } from './schemas/course.ts'

/** The client's rating of a completed consultation, once. Throws `not_open_for_this` before, `conflict` the second time. */
export const rateRequest = action({
  name: 'consultations.rate-request',
  input: rateRequestInput,
  output: ratingView,
  load: requestOf,
  permit: isClientOf,
  denial: 'not_found',
  about: ({ requestId }) => requestId,
  async run(context, { requestId, stars, words }, request) {
    if (request.state !== 'completed') throw new Failure('not_open_for_this')
    const consultation = taken(request)
    const { clientId, consultantId } = consultation
    const rating = { requestId, clientId, consultantId, stars, words, ratedAt: context.now }
    present(await insertRating(context.db, rating), 'conflict')
    await context.announce(
      requestRated,
      { ...courseOf(consultation), byId: present(actorId(context.actor)), stars },
      sidesAndOperators(consultation),
    )
    return { stars, words, ratedAt: iso(rating.ratedAt) }
  },
})
