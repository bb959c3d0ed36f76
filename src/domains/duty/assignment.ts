/** Somebody on duty who could be given a ticket. */
export type Candidate = {
  readonly personId: string
  readonly teams: readonly string[]
  /** Empty: all of them. */
  readonly skills: readonly string[]
  readonly languages: readonly string[]
  /** Open tickets that they hold. */
  readonly load: number
  /** When they were last given one, epoch milliseconds; null: never. */
  readonly lastGivenAt: number | null
}

export type Wanted = { readonly teamId: string | null; readonly category: string; readonly language: string }
export type Strategy = 'least_loaded' | 'in_turn' | 'none'

/** What a choice may have to do without. */
export const givenUp = ['team', 'skill', 'language'] as const
export type GivenUp = (typeof givenUp)[number]

/** Who gets it, and what had to be given up to find somebody; null: nobody is on duty, or the strategy gives nothing. */
export type Assignment = { readonly personId: string; readonly without: readonly GivenUp[] }

/**
 * Chooses among those on duty: within the team while any of it is there, the skill given up before the language (a
 * question that cannot be read cannot be answered). Of several fitting ones the least loaded, or the one whose turn it is.
 */
export function assign(candidates: readonly Candidate[], wanted: Wanted, strategy: Strategy): Assignment | null {
  if (strategy === 'none') return null
  const { teamId } = wanted
  const members = teamId === null ? candidates : candidates.filter(({ teams }) => teams.includes(teamId))
  const among = members.length > 0 ? members : candidates
  const skilled = ({ skills }: Candidate) => skills.length === 0 || skills.includes(wanted.category)
  const speaking = ({ languages }: Candidate) => languages.length === 0 || languages.includes(wanted.language)
  const rounds = [
    { without: [], fits: (one: Candidate) => skilled(one) && speaking(one) },
    { without: ['skill'], fits: speaking },
    { without: ['language'], fits: skilled },
    { without: ['skill', 'language'], fits: () => true },
  ] as const
  for (const { without, fits } of rounds) {
    const best = among.filter(fits).toSorted(orders[strategy])[0]
    if (best !== undefined)
      return { personId: best.personId, without: [...(members.length > 0 ? [] : (['team'] as const)), ...without] }
  }
  return null
}

const byTurn = (one: Candidate, other: Candidate): number =>
  (one.lastGivenAt ?? -Infinity) === (other.lastGivenAt ?? -Infinity)
    ? one.personId.localeCompare(other.personId)
    : (one.lastGivenAt ?? -Infinity) - (other.lastGivenAt ?? -Infinity)

const orders = {
  in_turn: byTurn,
  least_loaded: (one: Candidate, other: Candidate): number => one.load - other.load || byTurn(one, other),
}
