import type { CommitmentView } from '#domains/commitments/schemas.ts'
import { id, moments } from './facts.ts'

const base = {
  agreementVersion: 1,
  subjectKind: 'request',
  subjectId: id(10),
  atRisk: false,
  metAt: null,
  breachedAt: null,
  pausedSince: null,
  timeZone: 'Asia/Riyadh',
} as const

/** One commitment of `clause` for each state in which it can be seen. */
export function commitments(now: number, clause: CommitmentView['clause'] = 'C4') {
  const at = moments(now)
  const target = { amount: 4, unit: 'businessHour' } as const
  const left = (amount: number) => ({ amount, unit: target.unit })
  const one = { ...base, clause, target, startedAt: at(-2), dueAt: at(2) }
  return {
    running: { ...one, id: id(20), state: 'running', elapsedShare: 0.5, remaining: left(2) },
    atRisk: {
      ...one,
      id: id(21),
      state: 'running',
      atRisk: true,
      dueAt: at(0.5),
      elapsedShare: 0.875,
      remaining: left(0.5),
    },
    paused: {
      ...one,
      id: id(22),
      state: 'paused',
      dueAt: null,
      pausedSince: at(-1),
      elapsedShare: 0.25,
      remaining: left(3),
    },
    met: { ...one, id: id(23), state: 'met', metAt: at(-1), elapsedShare: 0.25, remaining: left(3) },
    missed: {
      ...one,
      id: id(24),
      state: 'missed',
      dueAt: at(-1),
      breachedAt: at(-1),
      elapsedShare: 1.25,
      remaining: left(0),
    },
  } as const satisfies Record<string, CommitmentView>
}
