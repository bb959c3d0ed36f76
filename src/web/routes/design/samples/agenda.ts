import type { MyAgenda } from '#domains/reports/schemas.ts'
import { m } from '#messages'
import { id, moments, people } from './facts.ts'

/** Something of each kind that may wait for the reader. */
export function agenda(now: number): MyAgenda {
  const at = moments(now)
  const about = (number: number) => ({
    requestId: id(number),
    number: `R-2026-0000${number}`,
    subject: m.design_subject_value(),
    with: people().consultant.name,
  })
  const meeting = { startsAt: at(25), endsAt: at(26), place: m.design_place() }
  return {
    choices: [{ ...about(31), with: null, since: at(-1) }],
    proposals: [{ ...about(32), ...meeting, appointmentId: id(100) }],
    calls: [{ ...about(33), heldAt: at(-20), minutes: 25 }],
    completions: [{ ...about(34), completedAt: at(-1) }],
    appointments: [{ ...about(35), ...meeting, appointmentId: id(101) }],
  }
}
