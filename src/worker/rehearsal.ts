import { setTimeout as delay } from 'node:timers/promises'
import { Failure } from '../base/errors.ts'
import type { Instant } from '../base/time.ts'
import { anyEventWaits } from '../platform/events.ts'
import type { Platform } from '../platform/platform.ts'
import { moveRehearsalClock, whileNobodyElseMoves } from '../platform/rehearsal-clock.ts'
import { type Reaction, relayEvents } from './relay.ts'
import { runAllJobs } from './run-timetable.ts'
import type { Recurring } from './timetable.ts'

/** What must happen as time passes. */
export type Duties = {
  /** The earliest instant at which a commitment must be looked at, or null. */
  readonly nextDue: (platform: Platform) => Promise<Instant | null>
  /** Handles what is due by the platform's clock; returns how many. Others may be handling some at the same time. */
  readonly handleDue: (platform: Platform) => Promise<number>
  readonly reactions: readonly Reaction[]
  readonly timetable: readonly Recurring[]
}

const othersMilliseconds = 20

/**
 * Moves the rehearsal's clock to `target`, stopping wherever something falls due and going on when it, and all that
 * follows from it, has been handled: by this process or by any other. One move at a time.
 * Throws `not_in_rehearsal`, and `clock_moves_forward_only` for a target before now.
 */
export async function moveClock(platform: Platform, target: Instant, duties: Duties): Promise<void> {
  if (platform.clock.kind !== 'rehearsal') throw new Failure('not_in_rehearsal')
  await whileNobodyElseMoves(platform.database, () =>
    passTime(platform, target, duties, (to) => moveRehearsalClock(platform.database, to)),
  )
}

/**
 * Lets time pass on any clock that `move` moves: from one instant at which something falls due to the next.
 * Throws `clock_moves_forward_only`.
 */
export async function passTime(
  platform: Platform,
  target: Instant,
  duties: Duties,
  move: (to: Instant) => Promise<void>,
): Promise<void> {
  const now = await platform.clock.now()
  if (Temporal.Instant.compare(target, now) < 0) throw new Failure('clock_moves_forward_only')
  await settle(platform, duties, duties.timetable)
  for (;;) {
    const stop = await nextStop(platform, duties)
    if (stop === null || Temporal.Instant.compare(stop.at, target) > 0) break
    await move(stop.at)
    await settle(platform, duties, stop.jobs)
  }
  await move(target)
  await settle(platform, duties, duties.timetable)
}

/**
 * The earliest instant after now at which something falls due, or a recurring job has something to do, and the jobs
 * that have by then. Those that never say when, since nobody waits for them, run when the clock has arrived.
 */
async function nextStop(
  platform: Platform,
  duties: Duties,
): Promise<{ at: Instant; jobs: readonly Recurring[] } | null> {
  const now = await platform.clock.now()
  const [due, ...moments] = await Promise.all([
    duties.nextDue(platform),
    ...duties.timetable.map(({ next }) => next?.(platform) ?? null),
  ])
  // What a job could not do now waits for the next stop, as it would wait for the next half minute.
  const ahead = [due, ...moments].filter((at) => at !== null).filter((at) => Temporal.Instant.compare(at, now) > 0)
  const [at] = ahead.toSorted(Temporal.Instant.compare)
  if (at === undefined) return null
  const jobs = duties.timetable.filter((_, index) => {
    const moment = moments[index] ?? null
    return moment !== null && Temporal.Instant.compare(moment, at) <= 0
  })
  return { at, jobs }
}

/** Until nothing is due and nothing that was announced waits. */
async function settle(platform: Platform, duties: Duties, jobs: readonly Recurring[]): Promise<void> {
  await runAllJobs(platform, jobs)
  for (;;) {
    const handled = (await duties.handleDue(platform)) + (await relayEvents(platform, duties.reactions))
    if (handled > 0) continue
    if (!(await somethingWaits(platform, duties))) return
    await delay(othersMilliseconds)
  }
}

/** What another process holds is waited for. What failed waits for a later instant, not for us. */
async function somethingWaits(platform: Platform, duties: Duties): Promise<boolean> {
  const now = await platform.clock.now()
  const next = await duties.nextDue(platform)
  if (next !== null && Temporal.Instant.compare(next, now) <= 0) return true
  return anyEventWaits(platform.database)
}
