import type { AgreementView } from '#domains/agreements/schemas.ts'
import type { CalculatedDeadline } from '#domains/commitments/schemas.ts'
import { m } from '#messages'
import { targetText } from './words.ts'

export type ClauseText = {
  readonly clause: string
  readonly title: string
  readonly text: string
  /** When it would be due if it began now, for a clause that is a clock. */
  readonly due?: string | undefined
}

type Calculated = Pick<CalculatedDeadline, 'dueAt'> | undefined

/** What the agreement promises about consultations, in its own order. */
export const clausesOf = (
  { C4, C6 }: AgreementView['clauses'],
  now: { readonly C4: Calculated; readonly C6: Calculated },
): ClauseText[] => [
  { clause: 'G2', title: m.agreements_G2_title(), text: m.agreements_G2_text() },
  { clause: 'C1', title: m.agreements_C1_title(), text: m.agreements_C1_text() },
  { clause: 'C2', title: m.agreements_C2_title(), text: m.agreements_C2_text() },
  { clause: 'C3', title: m.agreements_C3_title(), text: m.agreements_C3_text() },
  {
    clause: 'C4',
    title: m.agreements_C4_title({ target: targetText(C4) }),
    text: m.agreements_C4_text(),
    due: now.C4?.dueAt,
  },
  { clause: 'C5', title: m.agreements_C5_title(), text: m.agreements_C5_text() },
  {
    clause: 'C6',
    title: m.agreements_C6_title({ target: targetText(C6) }),
    text: m.agreements_C6_text(),
    due: now.C6?.dueAt,
  },
]
