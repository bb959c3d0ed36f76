import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { instantFrom, type Instant } from '../../base/time.ts'
import { action, type Context } from '../../platform/action.ts'
import type { Platform } from '../../platform/platform.ts'
import { peopleWithRoles } from '../accounts/index.ts'
import { cameOnDuty, wentOffDuty } from './events.ts'
import { type Agent, agentsAt } from './loading.ts'
import { isPlatform } from './permissions.ts'
import {
  agentRows,
  type AgentRow,
  earliestLook,
  ensureAgents,
  lockAgent,
  lockToLookAt,
  lookAtAll,
  updateAgent,
} from './queries/agents.ts'
import { watchers } from './telling.ts'

/** Where nothing is foreseen they are looked at again all the same: a holiday may have been entered. */
const atLeastEvery = { hours: 24 * 30 }

/** Takes note of who came on duty and who went off it since it was last announced. */
export async function settleAgents(context: Context, rows: readonly AgentRow[]): Promise<void> {
  if (rows.length === 0) return
  const agents = new Map((await agentsAt(context, context.now)).map((agent) => [agent.personId, agent]))
  for (const row of rows) await settle(context, row, agents.get(row.personId))
}

/** Whoever is no agent any more has no duty to be looked at. */
async function settle(context: Context, row: AgentRow, agent: Agent | undefined): Promise<void> {
  const on = agent?.standing.on === true
  const { personId } = row
  const until = agent?.standing.until ?? null
  const next = until === null ? context.now.add(atLeastEvery) : instantFrom(until)
  await updateAgent(context.db, personId, {
    onSince: on ? (row.onSince ?? context.now) : null,
    lookAgainAt: agent === undefined ? null : next,
  })
  if (on === (row.onSince !== null)) return
  await context.announce(on ? cameOnDuty : wentOffDuty, { personId }, watchers)
}

/** After a change of somebody's shifts, switch, absences, roles or suspension. */
export const settlePerson = action({
  name: 'duty.settle-person',
  input: z.object({ personId: id }),
  output: z.object({}),
  permit: isPlatform,
  about: ({ personId }) => personId,
  async run(context, { personId }) {
    const agents = await peopleWithRoles(context, ['agent'])
    if (agents.includes(personId)) await ensureAgents(context.db, [personId], context.now)
    const row = await lockAgent(context.db, personId)
    if (row !== undefined) await settleAgents(context, [row])
    return {}
  },
})

/** After an edit of the agreement's hours: everybody's shifts may have moved. */
export const settleEverybody = action({
  name: 'duty.settle-everybody',
  input: z.object({}),
  output: z.object({}),
  permit: isPlatform,
  async run(context) {
    await lookAtAll(context.db, context.now)
    return {}
  },
})

/** Shifts that began or ended since. For the timetable. */
export const noteDutyChanges = action({
  name: 'duty.note-changes',
  input: z.object({}),
  output: z.object({ looked: z.int() }),
  permit: isPlatform,
  async run(context) {
    const { db, now } = context
    const agents = await peopleWithRoles(context, ['agent'])
    const known = new Set(agents.length === 0 ? [] : (await agentRows(db, agents)).map(({ personId }) => personId))
    await ensureAgents(
      db,
      agents.filter((one) => !known.has(one)),
      now,
    )
    const rows = await lockToLookAt(db, now)
    await settleAgents(context, rows)
    return { looked: rows.length }
  },
})

/** When that has something to do next. */
export const nextDutyChange = ({ database }: Platform): Promise<Instant | null> => earliestLook(database)
