import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { type Context, view } from '../../platform/action.ts'
import { agentsAt } from './loading.ts'
import { onCall } from './on-call.ts'
import { maySeeDuty } from './permissions.ts'
import { countUnanswered } from './queries/call-outs.ts'
import { type OwnDuty, ownDuty } from './schemas.ts'
import { standingView } from './views.ts'

/** One's own duty, for the bar of every page: null for administrators who are no agents. */
export async function ownDutyOf(context: Context): Promise<OwnDuty> {
  const self = actorId(context.actor)
  const agent = (await agentsAt(context, context.now)).find(({ personId }) => personId === self)
  const [first] = await onCall(context, context.now)
  return {
    standing: agent === undefined ? null : standingView(agent.standing),
    onCall: first !== undefined && first === self,
    callOuts: await countUnanswered(context.db),
  }
}

export const getOwnDuty = view({
  name: 'duty.get-own-duty',
  input: z.object({}),
  output: ownDuty,
  permit: maySeeDuty,
  run: ownDutyOf,
})
