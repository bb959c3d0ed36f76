import type { Asker } from '../asker.ts'
import type { AnswerView } from '../schemas.ts'
import { consultantsDuties } from './duties.ts'
import { underWay } from './requests.ts'

/**
 * "Until when must my consultant answer?" (C4), "when will they contact me?" (C6), and a consultant's own deadlines.
 * Null when no promise of theirs runs: articles then know better.
 */
export async function due(asker: Asker): Promise<AnswerView | null> {
  const asClient = await underWay(asker)
  if (asClient !== null) return asClient
  const asConsultant = await consultantsDuties(asker)
  return asConsultant === null || asConsultant.sources.length === 0 ? null : asConsultant
}
