import type { Locale } from '../../base/locale.ts'
import type { Instant } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { type Agent, agentsAt } from './loading.ts'

type Wish = { readonly at: Instant; readonly language?: Locale; readonly category?: string; readonly teamId?: string }

/** Agents on duty at an instant, with what they can: only those who speak, know and belong to what is asked for. */
export async function onDuty(context: Context, { at, language, category, teamId }: Wish): Promise<Agent[]> {
  const agents = await agentsAt(context, at)
  return agents.filter(
    ({ standing, languages, skills, teams }) =>
      standing.on &&
      (language === undefined || languages.length === 0 || languages.includes(language)) &&
      (category === undefined || skills.length === 0 || skills.includes(category)) &&
      (teamId === undefined || teams.includes(teamId)),
  )
}
