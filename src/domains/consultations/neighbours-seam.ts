// Stands in for the commitments domain until it is there.
import type { z } from 'zod'
import { newId } from '../../base/ids.ts'
import { type Instant, iso } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import type { commitmentView } from './commitments-seam.ts'

export type CommitmentView = z.infer<typeof commitmentView>
type Clause = 'C4' | 'C6'
const hours = { C4: 4, C6: 24 }
const kept: CommitmentView[] = []

export async function startCommitment(
  context: Context,
  start: {
    clause: Clause
    subjectKind: 'offer' | 'request'
    subjectId: string
    startedAt?: Instant
    watchers: { responsible: string | null; beneficiary: string | null }
  },
): Promise<CommitmentView> {
  const from = start.startedAt ?? context.now
  const amount = hours[start.clause]
  const made: CommitmentView = {
    id: newId(context.now),
    clause: start.clause,
    agreementVersion: 1,
    subjectKind: start.subjectKind,
    subjectId: start.subjectId,
    target: { amount, unit: 'businessHour' },
    startedAt: iso(from),
    dueAt: iso(from.add({ hours: amount })),
    state: 'running',
    atRisk: false,
    elapsedShare: 0,
    remaining: { amount, unit: 'businessHour' },
    metAt: null,
    breachedAt: null,
    pausedSince: null,
    timeZone: 'Asia/Riyadh',
  }
  kept.push(made)
  return made
}

const find = (of: { subjectId: string; clause: Clause }) =>
  kept.findLast(({ subjectId, clause }) => subjectId === of.subjectId && clause === of.clause)

export async function meetCommitment(
  context: Context,
  of: { subjectId: string; clause: Clause },
  at: Instant = context.now,
): Promise<void> {
  const found = find(of)
  if (found !== undefined) Object.assign(found, { state: 'met', metAt: iso(at) })
}

export async function cancelCommitment(
  _context: Context,
  of: { subjectId: string; clause: Clause; reason: string },
): Promise<void> {
  const found = find(of)
  if (found !== undefined) found.state = 'cancelled'
}

export async function commitmentsOf(_context: Context, subjectIds: readonly string[]): Promise<CommitmentView[]> {
  return kept.filter(({ subjectId }) => subjectIds.includes(subjectId))
}

export async function promise(_context: Context, of: { clause: Clause; startAt: Instant }) {
  const amount = hours[of.clause]
  return {
    dueAt: iso(of.startAt.add({ hours: amount })),
    target: { amount, unit: 'businessHour' },
    timeZone: 'Asia/Riyadh',
  }
}

export async function pauseCommitment(
  context: Context,
  of: { subjectId: string; clause: Clause; reason: string },
): Promise<void> {
  const found = find(of)
  if (found !== undefined) Object.assign(found, { state: 'paused', pausedSince: iso(context.now) })
}

export async function resumeCommitment(_context: Context, of: { subjectId: string; clause: Clause }): Promise<void> {
  const found = find(of)
  if (found !== undefined) Object.assign(found, { state: 'running', pausedSince: null })
}

export async function settleIfPast(_context: Context, _of: { subjectId: string; clause: Clause }): Promise<void> {}
