import type { Instant } from '../../base/time.ts'
import type { Platform } from '../../platform/platform.ts'
import { earliestAppointment, earliestListing, earliestPauseEnd } from './queries/moments.ts'

/**
 * When each of this domain's recurring jobs has something to do next, or null: for whoever moves a clock by leaps,
 * and would otherwise come to it too late.
 */

export const nextPauseEnd = ({ database }: Platform): Promise<Instant | null> => earliestPauseEnd(database)

export async function nextAppointmentReminder({ database, clock }: Platform): Promise<Instant | null> {
  const now = await clock.now()
  const moments = await Promise.all(
    [24, 1].map(async (hours) => (await earliestAppointment(database, now.add({ hours })))?.subtract({ hours })),
  )
  return (
    moments
      .filter((at) => at !== undefined)
      .toSorted(Temporal.Instant.compare)
      .at(0) ?? null
  )
}

export async function nextAgeing({ database, environment }: Platform): Promise<Instant | null> {
  const listedAt = await earliestListing(database)
  // A request ages once it has waited longer.
  return listedAt?.add({ hours: environment.BOARD_AGEING_HOURS, milliseconds: 1 }) ?? null
}
