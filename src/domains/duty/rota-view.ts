import { present } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import { instantFrom } from '../../base/time.ts'
import { planFrom } from './on-call.ts'
import { onCallBetween, turnAt, turnSpan } from './rota.ts'
import type { RotaView } from './schemas.ts'
import { at, naming } from './views.ts'

/** The rota's turns from the one that runs now on, with whoever stands in, and the gaps. */
export async function rotaViewOf(context: Context, weeks: number): Promise<RotaView> {
  const { now } = context
  const current = turnSpan((await planFrom(context, now)).rota, turnAt((await planFrom(context, now)).rota, now))
  const plan = await planFrom(context, instantFrom(current.from))
  const first = turnAt(plan.rota, now)
  const turns = Array.from({ length: weeks }, (_, index) => {
    const span = turnSpan(plan.rota, first + index)
    return { ...span, spans: onCallBetween(plan, span) }
  })
  const everybody = turns.flatMap(({ spans }) => spans.flatMap(({ personId, turnOf }) => [personId, turnOf]))
  const { named, namedOrNull } = await naming(context, [...new Set([...everybody, ...plan.rota.members])])
  const { members, startsOn, handoverAt, timeZone } = plan.rota
  return {
    timeZone,
    revision: present(plan.revision, 'internal'),
    members: members.map(named),
    startsOn,
    handoverAt,
    turns: turns.map(({ from, to, spans }) => ({
      from: at(from),
      to: at(to),
      spans: spans.map(({ personId, turnOf, why, overrideId, ...span }) => ({
        person: namedOrNull(personId),
        from: at(span.from),
        to: at(span.to),
        why,
        turnOf: namedOrNull(turnOf),
        overrideId,
      })),
    })),
  }
}
