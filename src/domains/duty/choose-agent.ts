import { instantFrom, type Instant } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { assign, type Assignment, type Wanted } from './assignment.ts'
import { agentsAt } from './loading.ts'
import { backAt } from './on-duty.ts'
import { agentRows, ensureAgents, updateAgent } from './queries/agents.ts'
import { lockSettings, settingsRow } from './queries/rota.ts'

type Wish = Wanted & {
  /** Who is not to have it: its requester, or who had it so far. */
  readonly except: readonly string[]
  /** Open tickets by person; whoever is not in it has none. */
  readonly load: ReadonlyMap<string, number>
}

/** Whether tickets are given out by the platform at all. */
export const givesOut = async ({ db }: Context): Promise<boolean> => (await settingsRow(db)).strategy !== 'none'

/**
 * Who of those on duty is given a ticket, by the administrator's setting; null: nobody. Whoever is chosen has had their
 * turn. One choice at a time: of two tickets at once the second sees to whom the first went.
 */
export async function chooseAgent(context: Context, wish: Wish): Promise<Assignment | null> {
  const { db, now } = context
  const { strategy } = await lockSettings(db)
  if (strategy === 'none') return null
  const on = (await agentsAt(context, now)).filter(
    ({ standing, personId }) => standing.on && !wish.except.includes(personId),
  )
  if (on.length === 0) return null
  const ids = on.map(({ personId }) => personId)
  const rows = new Map((await agentRows(db, ids)).map((row) => [row.personId, row]))
  const candidates = on.map(({ personId, teams, skills, languages }) => ({
    personId,
    teams,
    skills,
    languages,
    load: wish.load.get(personId) ?? 0,
    lastGivenAt: rows.get(personId)?.lastGivenAt?.epochMilliseconds ?? null,
  }))
  const chosen = assign(candidates, wish, strategy)
  if (chosen === null) return null
  await ensureAgents(db, [chosen.personId], now)
  await updateAgent(db, chosen.personId, { lastGivenAt: now })
  return chosen
}

/** Agents on duty at this moment, by id. */
export const idsOnDuty = async (context: Context): Promise<string[]> =>
  (await agentsAt(context, context.now)).filter(({ standing }) => standing.on).map(({ personId }) => personId)

/** When somebody who is off duty is on it again; null: nobody can say. `now` while they are on. */
export async function backOnDuty(context: Context, personId: string): Promise<Instant | null> {
  const agent = (await agentsAt(context, context.now)).find((one) => one.personId === personId)
  if (agent === undefined) return null
  const back = backAt(agent.hours, context.now.epochMilliseconds)
  return back === null ? null : instantFrom(back)
}
