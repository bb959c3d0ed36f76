import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { type Instant, iso, isoOrNull } from '../../base/time.ts'
import { m } from '../../messages/messages.js'
import { action, type Context } from '../../platform/action.ts'
import { getPerson } from '../accounts/index.ts'
import { contactOf, pauseContactClock } from './contact.ts'
import { underWay } from './consultation.ts'
import { contactPaused, courseOf, sidesAndOperators } from './course-events.ts'
import { requestOf } from './loading.ts'
import { isClientOf } from './permissions.ts'
import { insertPause } from './queries/contact-pauses.ts'
import { contactPauseView, pauseContactInput } from './schemas/course.ts'

/** The longest that contact may be put off with a date, in days. */
const longest = 365

/**
 * The client asks to wait with the first contact, until a date or until they say so: C6 stands still meanwhile.
 * Throws `not_open_for_this` when contact was made or the clock stands already, `invalid_input` for a date gone by.
 */
export const pauseContact = action({
  name: 'consultations.pause-contact',
  input: pauseContactInput,
  output: contactPauseView,
  load: requestOf,
  permit: isClientOf,
  denial: 'not_found',
  async run(context, { requestId, until }, request) {
    const consultation = underWay(request)
    const untilAt = until === undefined ? null : await startOf(context, request.clientId, until)
    if ((await contactOf(context, requestId)) !== 'owed') throw new Failure('not_open_for_this')
    await pauseContactClock(context, requestId)
    const wish = { requestId, askedBy: present(actorId(context.actor)), askedAt: context.now, untilAt, endedAt: null }
    const { id } = present(await insertPause(context.db, { id: newId(context.now), ...wish }), 'conflict')
    await context.announce(
      contactPaused,
      { ...courseOf(consultation), untilAt: isoOrNull(untilAt) },
      sidesAndOperators(consultation),
    )
    return { id, askedAt: iso(context.now), untilAt: isoOrNull(untilAt) }
  },
})

/** The first instant of a date in the client's zone. */
async function startOf(context: Context, clientId: string, date: string): Promise<Instant> {
  const { timeZone } = await getPerson(context, clientId)
  const instant = Temporal.PlainDate.from(date).toZonedDateTime(timeZone).toInstant()
  const ahead = instant.epochMilliseconds - context.now.epochMilliseconds
  if (ahead > 0 && ahead <= longest * 86_400_000) return instant
  const message = m.course_pause_date_unfit({}, { locale: context.locale })
  throw new Failure('invalid_input', [{ path: 'until', code: 'date_unfit', message }])
}
