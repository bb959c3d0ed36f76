import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { view } from '../../platform/action.ts'
import { agentsAt } from './loading.ts'
import { onCall, planFrom } from './on-call.ts'
import { givesOut } from './choose-agent.ts'
import { backAt, type Hours, switchHoldsUntil } from './on-duty.ts'
import { maySeeDuty } from './permissions.ts'
import { onCallBetween } from './rota.ts'
import { dutyView } from './schemas.ts'
import { agentView, at, naming, standingView, teamViews } from './views.ts'

function backIfOff(hours: Hours, from: number): string | null {
  const off = { on: false, at: from, until: switchHoldsUntil(hours, from) }
  const back = backAt({ ...hours, switched: off }, from)
  return back === null ? null : at(back)
}

const week = 7 * 86_400_000

/** Who is on duty and who is on call at this moment. */
export const getDuty = view({
  name: 'duty.get-duty',
  input: z.object({}),
  output: dutyView,
  permit: maySeeDuty,
  async run(context) {
    const { now, actor } = context
    const agents = await agentsAt(context, now)
    const plan = await planFrom(context, now)
    const order = await onCall(context, now)
    const { named } = await naming(context, order)
    const from = now.epochMilliseconds
    const [current] = onCallBetween(plan, { from, to: from + week })
    const own = agents.find(({ personId }) => personId === actorId(actor))
    return {
      timeZone: plan.rota.timeZone,
      agents: agents.map(agentView),
      teams: await teamViews(context),
      onCall: order.map(named),
      onCallUntil: current?.personId === order[0] && current !== undefined ? at(current.to) : null,
      own: own === undefined ? null : standingView(own.standing),
      givesOut: await givesOut(context),
      backAt: own === undefined ? null : backIfOff(own.hours, now.epochMilliseconds),
    }
  },
})
