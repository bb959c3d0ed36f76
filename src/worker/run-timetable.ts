import { setTimeout as delay } from 'node:timers/promises'
import { systemActor } from '../base/actor.ts'
import { type Caller, type Context, inTransaction } from '../platform/action.ts'
import type { Platform } from '../platform/platform.ts'
import { takeTurn } from '../platform/recurring-jobs.ts'
import type { Recurring } from './timetable.ts'

/** Runs every recurring job whose time has come, each in a transaction that also takes note of it. */
export const runDueJobs = (platform: Platform, timetable: readonly Recurring[]): Promise<void> =>
  runJobs(platform, timetable, (job, { db, now }) => takeTurn(db, job, now))

/** Runs every recurring job, whenever it ran last: on a clock that stands still, nothing comes by itself. */
export const runAllJobs = (platform: Platform, timetable: readonly Recurring[]): Promise<void> =>
  runJobs(platform, timetable, () => Promise.resolve(true))

async function runJobs(
  platform: Platform,
  timetable: readonly Recurring[],
  mayRun: (job: Recurring, context: Context) => Promise<boolean>,
): Promise<void> {
  for (const job of timetable) {
    const caller: Caller = {
      platform,
      actor: systemActor,
      requestId: `timetable:${job.name}`,
      locale: platform.environment.DEFAULT_LOCALE,
    }
    try {
      await inTransaction(caller, 'action', async (context) => {
        if (await mayRun(job, context)) await job.run(context)
      })
    } catch (error) {
      platform.log.error({ err: error, job: job.name }, 'a recurring job failed')
    }
  }
}

/** Looks at the timetable every `pollMilliseconds` until the signal. */
export async function runTimetable(
  platform: Platform,
  timetable: readonly Recurring[],
  signal: AbortSignal,
  pollMilliseconds = 5_000,
): Promise<void> {
  while (!signal.aborted) {
    await runDueJobs(platform, timetable)
    await delay(pollMilliseconds, undefined, { signal }).catch(() => {})
  }
}
