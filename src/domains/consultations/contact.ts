import type { Instant } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import {
  type CommitmentView,
  cancelCommitment,
  commitmentsOf,
  meetCommitment,
  pauseCommitment,
  resumeCommitment,
  settleIfPast,
} from '../commitments/index.ts'
import type { Contact } from './consultation.ts'
import { endPause } from './queries/contact-pauses.ts'

const of = (requestId: string) => ({ subjectId: requestId, clause: 'C6' as const })

/** Null before a consultant has the request. After a reassignment it is the contact of the one who has it now. */
export async function contactOf(context: Context, requestId: string): Promise<Contact | null> {
  const promised = await promisedContact(context, requestId)
  if (promised === undefined) return null
  if (promised.metAt !== null) return 'made'
  if (promised.pausedSince !== null) return 'waiting'
  return promised.breachedAt === null ? 'owed' : 'overdue'
}

/**
 * The consultant has made contact: C6 is met now, in time or late. Whatever the client's wish to wait, it is over.
 * Contact that was made before changes nothing.
 */
export const makeContact = (context: Context, requestId: string): Promise<void> =>
  makeContactBy(context, requestId, context.now)

/**
 * The same, for contact that is known only now but was made at `at`: C6 is met then, unless its deadline has passed
 * in between. A breach is not undone by what comes to light later.
 */
export async function makeContactBy(context: Context, requestId: string, at: Instant): Promise<void> {
  if ((await contactOf(context, requestId)) === 'made') return
  // The keeper may be late: contact after the deadline is, whether or not the breach was recorded.
  await settleIfPast(context, of(requestId))
  const late = (await contactOf(context, requestId)) === 'overdue'
  await endPause(context.db, requestId, context.now)
  await meetCommitment(context, of(requestId), late ? context.now : at)
}

export const pauseContactClock = (context: Context, requestId: string): Promise<unknown> =>
  pauseCommitment(context, { ...of(requestId), reason: 'client_asked_to_wait' })

/** C6 goes on from `at`, which may be before now. */
export const resumeContactClock = (context: Context, requestId: string, at: Instant): Promise<unknown> =>
  resumeCommitment({ ...context, now: at }, of(requestId))

/** The consultant is released: what they still owed is owed no more. */
export async function endContact(context: Context, requestId: string): Promise<void> {
  if ((await contactOf(context, requestId)) === 'made') return
  await settleIfPast(context, of(requestId))
  await endPause(context.db, requestId, context.now)
  await cancelCommitment(context, { ...of(requestId), reason: 'reassigned' })
}

/** The latest; in a rehearsal two can start at one instant, and then the one that is still owed counts. */
const promisedContact = async (context: Context, requestId: string): Promise<CommitmentView | undefined> =>
  (await commitmentsOf(context, [requestId]))
    .filter(({ clause, state }) => clause === 'C6' && state !== 'cancelled')
    .toSorted((a, b) => a.startedAt.localeCompare(b.startedAt) || Number(b.metAt !== null) - Number(a.metAt !== null))
    .at(-1)
