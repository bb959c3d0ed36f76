import { m } from '#messages'
import type { SatisfactionView } from '#domains/support/schemas/satisfaction.ts'
import type { Tone } from '../tone.ts'

/** What the answers to the one question are called. */
type Verdict = SatisfactionView['verdict']
type Reason = NonNullable<SatisfactionView['reason']>

export const verdictWord: Record<Verdict, () => string> = { good: m.satisfaction_good, bad: m.satisfaction_bad }
export const verdictTone: Record<Verdict, Tone> = { good: 'good', bad: 'warn' }

const goodReasons = {
  quick: m.satisfaction_reason_quick,
  clear: m.satisfaction_reason_clear,
  friendly: m.satisfaction_reason_friendly,
}
const badReasons = {
  slow: m.satisfaction_reason_slow,
  unclear: m.satisfaction_reason_unclear,
  not_solved: m.satisfaction_reason_not_solved,
  unfriendly: m.satisfaction_reason_unfriendly,
}
export const reasonWord: Record<Reason, () => string> = { ...goodReasons, ...badReasons }

/** The reasons that go with an answer; all of them before there is one. */
export const reasonsFor = (verdict: string | undefined) =>
  verdict === 'good' ? goodReasons : verdict === 'bad' ? badReasons : reasonWord
