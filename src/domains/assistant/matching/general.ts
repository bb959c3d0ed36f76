import type { OwnIntent } from '../intents.ts'
import type { Match } from './matcher.ts'
import { ownMeant } from './ways.ts'

/** The article that tells in general what somebody asks of their own; null where none does. */
const articleOf: Readonly<Record<OwnIntent, string | null>> = {
  request_status: null,
  due: 'what-is-promised',
  written: null,
  unread: null,
  tickets: 'ticket-states',
  appointment: 'appointments',
  duties: null,
  withdraw_request: 'withdraw-a-request',
  move_appointment: 'appointments',
  open_ticket: 'report-a-problem',
}

/** Others that tell something of it, so that whoever reads them may have asked for their own. */
const alsoToldBy: Partial<Readonly<Record<OwnIntent, readonly string[]>>> = {
  due: ['talk-with-your-consultant', 'first-contact', 'what-happens-without-an-answer'],
}

/** Whether an article tells in general what an intent asks of one's own. */
export const tellsOf = (slug: string, intent: OwnIntent): boolean =>
  slug === articleOf[intent] || alsoToldBy[intent]?.includes(slug) === true

/** Whether any article tells in general what an intent asks of one's own. */
export const isToldInGeneral = (intent: OwnIntent): boolean => articleOf[intent] !== null

/** The deed that whoever reads an article mostly wants done; null where it is none. */
export const deedToldBy = (slug: string | undefined): OwnIntent | null =>
  slug === articleOf.withdraw_request ? 'withdraw_request' : null

/** What is meant in general; null where that is nothing that can be told. */
export function meantInGeneral(meant: string): string | null {
  const own = ownMeant(meant)
  return own === null ? meant : articleOf[own]
}

/**
 * The same matches, best first, as if nobody had anything of their own: "when must my consultant answer" is then like
 * "when must consultants answer".
 */
export function inGeneral(matches: readonly Match[]): Match[] {
  const merged = new Map<string, Match>()
  for (const match of matches) {
    const meant = meantInGeneral(match.meant)
    if (meant === null) continue
    const known = merged.get(meant)
    const probability = match.probability + (known?.probability ?? 0)
    merged.set(meant, { meant, probability, likeness: Math.max(match.likeness, known?.likeness ?? 0) })
  }
  return [...merged.values()].toSorted((one, other) => other.probability - one.probability)
}
