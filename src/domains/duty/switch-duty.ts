import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { instantFrom } from '../../base/time.ts'
import { action, type Context } from '../../platform/action.ts'
import { agentsAt } from './loading.ts'
import { switchHoldsUntil } from './on-duty.ts'
import { maySwitch } from './permissions.ts'
import { type AgentRow, ensureAgents, lockAgent, updateAgent } from './queries/agents.ts'
import { ownDuty, switchDutyInput } from './schemas.ts'
import { ownDutyOf } from './get-own-duty.ts'
import { settleAgents } from './settle.ts'

async function ownRow(context: Context): Promise<AgentRow> {
  const personId = present(actorId(context.actor), 'forbidden')
  await ensureAgents(context.db, [personId], context.now)
  return present(await lockAgent(context.db, personId))
}

/**
 * On duty or off it by one's own switch, whatever the shift says, until a shift or an absence next begins or ends:
 * nobody stays off for having gone to lunch.
 */
export const switchDuty = action({
  name: 'duty.switch',
  input: switchDutyInput,
  output: ownDuty,
  permit: maySwitch,
  async run(context, { on }) {
    const row = await ownRow(context)
    const { hours } = present((await agentsAt(context, context.now)).find(({ personId }) => personId === row.personId))
    const until = switchHoldsUntil(hours, context.now.epochMilliseconds)
    await updateAgent(context.db, row.personId, {
      switched: on ? 'on' : 'off',
      switchedAt: context.now,
      switchedUntil: until === null ? null : instantFrom(until),
    })
    await settleAgents(context, [row])
    return ownDutyOf(context)
  },
})

/** The shift has the say again. */
export const followShift = action({
  name: 'duty.follow-shift',
  input: z.object({}),
  output: ownDuty,
  permit: maySwitch,
  async run(context) {
    const row = await ownRow(context)
    await updateAgent(context.db, row.personId, { switched: null, switchedAt: null, switchedUntil: null })
    await settleAgents(context, [row])
    return ownDutyOf(context)
  },
})
