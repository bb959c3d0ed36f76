import { actorId } from '../../base/actor.ts'
import { iso } from '../../base/time.ts'
import { type Context, view } from '../../platform/action.ts'
import { qualifiedConsultants } from '../consultants/index.ts'
import { candidatesOf } from './candidates.ts'
import { promise } from '../commitments/index.ts'
import { maySend } from './permissions.ts'
import { rank } from './ranking.ts'
import { reachable } from './reachable.ts'
import { type PromiseView, promiseQuery, promiseView } from './schemas.ts'

/** What a client is promised if they sent a request now, and until when (C4, C6); nothing is kept of the question. */
export const previewPromise = view({
  name: 'consultations.preview-promise',
  input: promiseQuery,
  output: promiseView,
  permit: maySend,
  async run(context, { routing, specialtyId, language, consultantId }): Promise<PromiseView> {
    const answer = await promise(context, { clause: 'C4', startAt: context.now })
    const direct = routing === 'direct'
    // Whoever answers at the last instant has the whole of C6 before them.
    const contactFrom = direct ? Temporal.Instant.from(answer.dueAt) : context.now
    const contact = await promise(context, { clause: 'C6', startAt: contactFrom })
    const about = specialtyId !== undefined && language !== undefined ? { specialtyId, language } : null
    return {
      routing,
      at: iso(context.now),
      timeZone: answer.timeZone,
      answer: direct ? { clause: 'C4', target: answer.target, dueAt: answer.dueAt } : null,
      contact: { clause: 'C6', target: contact.target, startsAt: iso(contactFrom), dueAt: contact.dueAt },
      qualified: about === null ? null : await countReachable(context, about),
      available:
        about === null || consultantId === undefined
          ? null
          : await reachable(context, { ...about, clientId: actorId(context.actor) ?? '' }, consultantId),
    }
  },
})

async function countReachable(
  context: Context,
  about: { specialtyId: string; language: Parameters<typeof qualifiedConsultants>[1]['language'] },
): Promise<number> {
  const me = actorId(context.actor)
  const qualified = await qualifiedConsultants(context, { ...about, at: context.now })
  const others = qualified.filter(({ personId }) => personId !== me)
  return rank(await candidatesOf(context, others)).length
}
