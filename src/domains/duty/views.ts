import { instantFrom, iso } from '../../base/time.ts'
import { localizedText } from '../../base/locale.ts'
import type { Context } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import type { Agent } from './loading.ts'
import type { Standing } from './on-duty.ts'
import { type AbsenceRow, memberRows, teamRows } from './queries/agents.ts'
import type { AbsenceView, AgentView, StandingView, TeamView } from './schemas.ts'

export const at = (milliseconds: number): string => iso(instantFrom(milliseconds))

export const standingView = ({ on, why, until }: Standing): StandingView => ({
  on,
  why,
  until: until === null ? null : at(until),
})

export const agentView = ({ personId, name, standing, teams, skills, languages }: Agent): AgentView => ({
  person: { id: personId, name },
  standing: standingView(standing),
  teams: [...teams],
  skills: [...skills],
  languages: [...languages],
})

/** Gives people their names; who is gone has none. */
export async function naming(context: Context, ids: readonly (string | null)[]) {
  const names = await personNames(
    context,
    ids.filter((id) => id !== null),
  )
  const named = (id: string) => ({ id, name: names.get(id) ?? '' })
  return { named, namedOrNull: (id: string | null) => (id === null ? null : named(id)) }
}

export async function teamViews(context: Context): Promise<TeamView[]> {
  const [teams, members] = [await teamRows(context.db), await memberRows(context.db)]
  const { named } = await naming(
    context,
    members.map(({ personId }) => personId),
  )
  return teams.map(({ id, name }) => ({
    id,
    name: localizedText.parse(name),
    members: members.filter(({ teamId }) => teamId === id).map(({ personId }) => named(personId)),
  }))
}

export const absenceView = (row: AbsenceRow, person: { id: string; name: string }): AbsenceView => ({
  id: row.id,
  person,
  from: iso(row.startsAt),
  to: iso(row.endsAt),
  note: row.note,
})
