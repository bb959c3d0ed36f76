import type { Locale } from '../../base/locale.ts'
import { instantFrom, type Instant } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { agentsAt } from './loading.ts'
import { backAt } from './on-duty.ts'

export type DeskPresence = {
  /** Those on duty who speak the language; whoever is there, if none of them does. */
  readonly here: readonly string[]
  /** When the first is back; null while somebody is here, or when nobody can say. */
  readonly back: Instant | null
}

/** Who could answer somebody now, and if nobody, from when on (S4). */
export async function deskPresence(context: Context, language: Locale): Promise<DeskPresence> {
  const agents = await agentsAt(context, context.now)
  const on = agents.filter(({ standing }) => standing.on)
  const speak = on.filter(({ languages }) => languages.length === 0 || languages.includes(language))
  const here = (speak.length > 0 ? speak : on).map(({ personId }) => personId)
  if (here.length > 0) return { here, back: null }
  const now = context.now.epochMilliseconds
  const returns = agents.map(({ hours }) => backAt(hours, now)).filter((at) => at !== null)
  return { here, back: returns.length === 0 ? null : instantFrom(Math.min(...returns)) }
}
