import { systemActor } from '../../base/actor.ts'
import { type Instant, iso } from '../../base/time.ts'
import { type Caller, type Context, inTransaction } from '../../platform/action.ts'
import { listen } from '../../platform/database/bell.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Clause } from '../agreements/index.ts'
import { recordBreach } from './breach.ts'
import { isPast, nextColumns, noNext } from './clock.ts'
import { reminderDue } from './events.ts'
import { clockOf } from './loading.ts'
import { type CommitmentRow, earliestNext, postponeCommitment, takeDue, updateCommitment } from './queries.ts'
import { eventOf, watchersOf } from './telling.ts'

type Passed = { readonly subjectId: string; readonly at: string }
/** What follows from a deadline, in the transaction that records it; `at` is the deadline's own instant. */
export type DeadlineEffects = Readonly<Record<Clause, (context: Context, passed: Passed) => Promise<unknown>>> & {
  /** Whether what would keep the promise was done by `at` and is about to be recorded: then the keeper looks again. */
  readonly underWay?: (context: Context, passed: Passed & { readonly clause: Clause }) => Promise<boolean>
}

/** Waits before a clock whose turn failed is tried again, in milliseconds; the last one goes on. */
const backoff = [1_000, 5_000, 30_000, 300_000, 3_600_000]
/** The longest sleep, in milliseconds: a bell that was missed costs no more than this. */
const longestSleep = 30_000
/** How often, and after how many seconds, a deadline is looked at again for work that is about to be recorded. */
const patience = { looks: 60, seconds: 1 }
/** The shortest: what is due already is in the hands of another keeper. */
const shortestSleep = 20

/**
 * Handles every clock that must be looked at by now, in the order of their instants, each in a transaction of its own.
 * Any number of keepers may do so at once. Returns how many it handled.
 */
export async function handleDue(platform: Platform, effects: DeadlineEffects, signal?: AbortSignal): Promise<number> {
  for (let handled = 0; ; handled += 1) {
    if (signal?.aborted === true || !(await handleNext(platform, effects))) return handled
  }
}

async function handleNext(platform: Platform, effects: DeadlineEffects): Promise<boolean> {
  const caller: Caller = {
    platform,
    actor: systemActor,
    requestId: 'keeper',
    locale: platform.environment.DEFAULT_LOCALE,
  }
  let taken: CommitmentRow | undefined
  try {
    return await inTransaction(caller, 'action', async (context) => {
      taken = await takeDue(context.db, context.now)
      if (taken === undefined) return false
      if (taken.nextStep === 'reminder') await remind(context, taken)
      else await passDeadline(context, taken, effects)
      return true
    })
  } catch (error) {
    if (taken === undefined) throw error
    platform.log.error({ err: error, commitment: taken.id }, 'what a deadline brings failed; it will be tried again')
    await postpone(caller, taken)
    return true
  }
}

async function remind(context: Context, row: CommitmentRow): Promise<void> {
  const share = row.nextShare ?? 0
  const clockwork = await clockOf(context, row)
  const next = nextColumns(clockwork, share)
  await updateCommitment(context.db, row.id, { remindedShare: share, failures: 0, ...next })
  // Nobody is reminded of what can no longer be kept.
  if (row.dueAt === null || isPast(row.dueAt, context.now)) return
  await context.announce(reminderDue, { ...eventOf(row), share, dueAt: iso(row.dueAt) }, watchersOf(row))
}

async function passDeadline(context: Context, row: CommitmentRow, effects: DeadlineEffects): Promise<void> {
  if (await isUnderWay(context, row, effects)) {
    const nextAt = context.now.add({ seconds: patience.seconds })
    return updateCommitment(context.db, row.id, { nextAt, failures: row.failures + 1 })
  }
  await recordBreach(context, row, context.now)
  await updateCommitment(context.db, row.id, { failures: 0, ...noNext })
  const at = row.breachedAt ?? row.dueAt
  const { clause, subjectId } = eventOf(row)
  if (at !== null) await effects[clause](context, { subjectId, at: iso(at) })
}

/** What never comes to be recorded is missed all the same. */
async function isUnderWay(context: Context, row: CommitmentRow, { underWay }: DeadlineEffects): Promise<boolean> {
  const { metAt, breachedAt, dueAt, failures } = row
  if (underWay === undefined || metAt !== null || breachedAt !== null || dueAt === null) return false
  if (failures >= patience.looks) return false
  const { clause, subjectId } = eventOf(row)
  return underWay(context, { subjectId, clause, at: iso(dueAt) })
}

function postpone(caller: Caller, row: CommitmentRow): Promise<void> {
  const wait = backoff[Math.min(row.failures, backoff.length - 1)] ?? 0
  return inTransaction(caller, 'action', ({ db, now }) => postponeCommitment(db, row, now.add({ milliseconds: wait })))
}

/** The next instant at which a keeper has something to do, or null. */
export const nextDue = (platform: Platform): Promise<Instant | null> => earliestNext(platform.database)

/** Minds the clocks until the signal: sleeps until the earliest instant, or until told of an earlier one. */
export async function runKeeper(platform: Platform, effects: DeadlineEffects, signal: AbortSignal): Promise<void> {
  const bell = listen(platform.environment.DATABASE_URL, 'commitments', signal)
  while (!signal.aborted) {
    try {
      await handleDue(platform, effects, signal)
      await bell.wait(await sleepFor(platform))
    } catch (error) {
      platform.log.error({ err: error }, 'the keeper could not reach the database')
      await bell.wait(1_000)
    }
  }
}

/** Milliseconds; a rehearsal's clock moves by leaps, so there the keeper looks often. */
async function sleepFor(platform: Platform): Promise<number> {
  if (platform.clock.kind === 'rehearsal') return 500
  const next = await nextDue(platform)
  if (next === null) return longestSleep
  const now = await platform.clock.now()
  return Math.min(longestSleep, Math.max(shortestSleep, next.epochMilliseconds - now.epochMilliseconds))
}
