import { runKeeper } from '../domains/commitments/index.ts'
import type { Platform } from '../platform/platform.ts'
import { deadlineEffects, reactions } from './reactions.ts'
import { runRelay } from './relay.ts'
import { runDeliveries } from './run-deliveries.ts'
import { runTimetable } from './run-timetable.ts'
import { timetable } from './timetable.ts'

/** The worker role: keeper, relay, timetable and deliveries, until the signal. Any number of processes may run it. */
export async function runWorker(platform: Platform, signal: AbortSignal): Promise<void> {
  await Promise.all([
    runKeeper(platform, deadlineEffects, signal),
    runRelay(platform, reactions, signal),
    runTimetable(platform, timetable, signal),
    runDeliveries(platform, signal),
  ])
}
