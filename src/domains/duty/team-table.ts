import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { action, type Context, view } from '../../platform/action.ts'
import { dutyChanged } from './events.ts'
import { mayPlanDuty, maySeeDuty } from './permissions.ts'
import { teamRows } from './queries/agents.ts'
import { teamOfKind, teamRuleRows, teamToStay, writeTeamRule } from './queries/team-rules.ts'
import { teamList, type TeamRef, teamRef, type TeamTable, teamTable } from './schemas.ts'
import { watchers } from './telling.ts'

/** The teams to which tickets can be given. */
export const listTeams = view({
  name: 'duty.list-teams',
  input: z.object({}),
  output: teamList,
  permit: maySeeDuty,
  run: async (context) => ({ items: await teamsInShort(context) }),
})

export const teamsInShort = async ({ db }: Context): Promise<TeamRef[]> => z.array(teamRef).parse(await teamRows(db))

/** One team, which stays as long as the transaction. Throws `not_found`. */
export const teamInShort = async ({ db }: Context, teamId: string): Promise<TeamRef> =>
  teamRef.parse(present(await teamToStay(db, teamId)))

/** The team that has tickets of a category and priority by the table; null: none. */
export const teamByTable = async (
  { db }: Context,
  kind: { readonly category: string; readonly priority: number },
): Promise<TeamRef | null> => teamRef.nullable().parse((await teamOfKind(db, kind)) ?? null)

const tableOf = async ({ db }: Context): Promise<TeamTable> => teamTable.parse({ rules: await teamRuleRows(db) })

/** Which team has which tickets, by category and priority; what is not named has none. */
export const getTeamTable = view({
  name: 'duty.get-team-table',
  input: z.object({}),
  output: teamTable,
  permit: maySeeDuty,
  run: tableOf,
})

/** For tickets that are reported, or change, from now on; what is not named stays. Throws `not_found` for a team. */
export const setTeamTable = action({
  name: 'duty.set-team-table',
  input: teamTable,
  output: teamTable,
  permit: mayPlanDuty,
  async run(context, { rules }) {
    for (const teamId of new Set(rules.map((rule) => rule.teamId))) {
      if (teamId !== null) await teamInShort(context, teamId)
    }
    for (const rule of rules) await writeTeamRule(context.db, rule)
    await context.announce(dutyChanged, {}, watchers)
    return tableOf(context)
  },
})
