import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { action, type Context } from '../../platform/action.ts'
import { dutyChanged } from './events.ts'
import { mayPlanDuty } from './permissions.ts'
import { deleteTeam, ensureAgents, teamById, writeTeam } from './queries/agents.ts'
import { requireOperator } from './require-operator.ts'
import { type TeamView, teamInput, teamView } from './schemas.ts'
import { watchers } from './telling.ts'
import { teamViews } from './views.ts'

type Team = z.output<typeof teamInput>

async function write(context: Context, teamId: string, { name, members }: Team): Promise<TeamView> {
  const { db, now } = context
  await requireOperator(context, ...members)
  await ensureAgents(db, members, now)
  await writeTeam(db, { id: teamId, name: JSON.stringify(name), createdAt: now }, members)
  await context.announce(dutyChanged, {}, watchers)
  return present((await teamViews(context)).find((team) => team.id === teamId))
}

/** A team of agents, to which tickets can be given. */
export const createTeam = action({
  name: 'duty.create-team',
  input: teamInput,
  output: teamView,
  permit: mayPlanDuty,
  run: (context, team) => write(context, newId(context.now), team),
})

export const changeTeam = action({
  name: 'duty.change-team',
  input: teamInput.extend({ teamId: id }),
  output: teamView,
  load: async ({ db }, { teamId }) => present(await teamById(db, teamId)),
  permit: mayPlanDuty,
  run: (context, { teamId, ...team }) => write(context, teamId, team),
})

export const removeTeam = action({
  name: 'duty.remove-team',
  input: z.object({ teamId: id }),
  output: z.object({}),
  load: async ({ db }, { teamId }) => present(await teamById(db, teamId)),
  permit: mayPlanDuty,
  about: ({ teamId }) => teamId,
  async run(context, { teamId }) {
    await deleteTeam(context.db, teamId)
    await context.announce(dutyChanged, {}, watchers)
    return {}
  },
})
