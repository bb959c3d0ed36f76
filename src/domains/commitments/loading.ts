import { z } from 'zod'
import type { Context } from '../../platform/action.ts'
import { targetSchema } from '../../sla/index.ts'
import { calendarOf } from '../agreements/index.ts'
import type { Clockwork, Segment } from './course.ts'
import { type CommitmentRow, type PauseRow, pausesOf } from './queries.ts'

/** As the column holds them. */
export const storedSegments = z.tuple(
  [z.object({ since: z.int(), revision: z.int() })],
  z.object({ since: z.int(), revision: z.int() }),
)
export type StoredSegments = z.infer<typeof storedSegments>

export type Loaded = { readonly row: CommitmentRow; readonly clockwork: Clockwork }

/** The rows as clocks that can be asked, with their pauses, in the same order. */
export async function clocksOf(context: Context, rows: readonly CommitmentRow[]): Promise<Loaded[]> {
  const pauses = Map.groupBy(
    await pausesOf(
      context.db,
      rows.map(({ id }) => id),
    ),
    ({ commitmentId }) => commitmentId,
  )
  return Promise.all(
    rows.map(async (row) => ({ row, clockwork: await clockworkOf(context, row, pauses.get(row.id) ?? []) })),
  )
}

export async function clockOf(context: Context, row: CommitmentRow): Promise<Clockwork> {
  return clockworkOf(context, row, await pausesOf(context.db, [row.id]))
}

async function clockworkOf(context: Context, row: CommitmentRow, pauses: readonly PauseRow[]): Promise<Clockwork> {
  const [first, ...later] = storedSegments.parse(row.segments)
  const segment = async ({ since, revision }: StoredSegments[0]): Promise<Segment> => ({
    since,
    calendar: await calendarOf(context, row.calendarId, revision),
  })
  return {
    target: targetSchema.parse({ amount: row.targetAmount, unit: row.targetUnit }),
    segments: [await segment(first), ...(await Promise.all(later.map(segment)))],
    pauses: pauses.map(({ pausedAt, resumedAt, reason }) => ({
      from: pausedAt.epochMilliseconds,
      to: resumedAt?.epochMilliseconds ?? null,
      reason,
    })),
  }
}
