import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { action, type Context, view } from '../../platform/action.ts'
import { dutyChanged } from './events.ts'
import { agentsAt } from './loading.ts'
import { mayPlanDuty } from './permissions.ts'
import { absencesAfter, ensureAgents, lockAgent, updateAgent } from './queries/agents.ts'
import { type AgentRecord, agentRecord, changeAgentInput } from './schemas.ts'
import { settleAgents } from './settle.ts'
import { watchers } from './telling.ts'
import { absenceView, agentView } from './views.ts'

async function recordOf(context: Context, personId: string): Promise<AgentRecord> {
  const agents = await agentsAt(context, context.now)
  const agent = present(agents.find((one) => one.personId === personId))
  const absences = (await absencesAfter(context.db, context.now)).filter((row) => row.personId === personId)
  const shown = agentView(agent)
  return {
    ...shown,
    week: agent.week,
    exceptions: [...agent.exceptions],
    absences: absences.map((row) => absenceView(row, shown.person)),
    timeZone: agent.hours.shifts.timeZone,
  }
}

/** Shifts, skills, languages and absences of one agent. Throws `not_found` for who is no agent. */
export const getAgent = view({
  name: 'duty.get-agent',
  input: z.object({ personId: id }),
  output: agentRecord,
  permit: mayPlanDuty,
  run: (context, { personId }) => recordOf(context, personId),
})

/** Changes an agent's shifts (in the agreement's zone), skills and languages from now on. */
export const changeAgent = action({
  name: 'duty.change-agent',
  input: changeAgentInput,
  output: agentRecord,
  permit: mayPlanDuty,
  about: ({ personId }) => personId,
  async run(context, { personId, skills, languages, week, exceptions }) {
    const { db, now } = context
    await recordOf(context, personId)
    await ensureAgents(db, [personId], now)
    const row = present(await lockAgent(db, personId))
    await updateAgent(db, personId, {
      skills: [...new Set(skills)],
      languages: [...new Set(languages)],
      week: week === null ? null : JSON.stringify(week),
      exceptions: JSON.stringify(exceptions),
    })
    await settleAgents(context, [row])
    await context.announce(dutyChanged, {}, watchers)
    return recordOf(context, personId)
  },
})
