import type { StandingView } from '#domains/duty/schemas.ts'
import { m } from '#messages'

const reasons: Record<StandingView['why'], () => string> = {
  shift: m.duty_why_shift,
  off_shift: m.duty_why_off_shift,
  absent: m.duty_why_absent,
  switched_on: m.duty_why_switched_on,
  switched_off: m.duty_why_switched_off,
}
export const reasonWord = (why: StandingView['why']): string => reasons[why]()
