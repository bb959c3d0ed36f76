/** Who answers: the assistant alone, nobody yet of those who were asked for, an agent; or nobody any more. */
export const chatStates = ['assistant', 'waiting', 'with_agent', 'ended'] as const
export type ChatState = (typeof chatStates)[number]

export const chatSides = ['person', 'assistant', 'desk', 'platform'] as const
export type ChatSide = (typeof chatSides)[number]

/** Fewer conversations than this say nothing of how long the next will wait. */
const fewest = 5

/**
 * How long somebody at `place` (from 1) will wait, in milliseconds: as long as half of those did who were taken lately,
 * once for every so many ahead as there are people to take them. Null where there are too few to say.
 */
export function expectedWait(waited: readonly number[], place: number, people: number): number | null {
  if (waited.length < fewest || people === 0) return null
  const sorted = waited.toSorted((a, b) => a - b)
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  return Math.round(median * Math.ceil(place / people))
}

/** The first words of what somebody wrote, as a subject: a line, cut at a word. */
export function subjectOf(words: string, longest = 120): string {
  const line = words.trim().split('\n', 1)[0] ?? ''
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`
}
