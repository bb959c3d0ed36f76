import type { AgreementView } from '#domains/agreements/schemas.ts'
import type { CalculatedDeadline } from '#domains/commitments/schemas.ts'
import { m } from '#messages'
import { clauseWord } from '#web/components/request/words.ts'
import { targetText } from './words.ts'

export type ClauseText = {
  readonly clause: string
  readonly title: string
  readonly text: string
  /** When it would be due if it began now, for a clause that is a clock. */
  readonly due?: string | undefined
}

/** Everything that the agreement promises and that pages know a text for, in its own order; then its other clocks. */
export function clausesOf({ clauses }: AgreementView, now: readonly CalculatedDeadline[]): ClauseText[] {
  const dueOf = (clause: string) => now.find((one) => one.clause === clause)?.dueAt
  const known: ClauseText[] = [
    { clause: 'G2', title: m.agreements_G2_title(), text: m.agreements_G2_text() },
    { clause: 'C1', title: m.agreements_C1_title(), text: m.agreements_C1_text() },
    { clause: 'C2', title: m.agreements_C2_title(), text: m.agreements_C2_text() },
    { clause: 'C3', title: m.agreements_C3_title(), text: m.agreements_C3_text() },
    {
      clause: 'C4',
      title: m.agreements_C4_title({ target: targetText(clauses.C4) }),
      text: m.agreements_C4_text(),
      due: dueOf('C4'),
    },
    { clause: 'C5', title: m.agreements_C5_title(), text: m.agreements_C5_text() },
    {
      clause: 'C6',
      title: m.agreements_C6_title({ target: targetText(clauses.C6) }),
      text: m.agreements_C6_text(),
      due: dueOf('C6'),
    },
  ]
  const others = now
    .filter(({ clause }) => !known.some((one) => one.clause === clause))
    .map(({ clause, target, dueAt }) => ({
      clause,
      title: clauseWord(clause),
      text: m.agreements_calculator_target({ target: targetText(target) }),
      due: dueAt,
    }))
  return [...known, ...others]
}
