import { z } from 'zod'
import type { Instant } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { assignmentsOf } from './queries/trail.ts'

const given = z.object({ assigneeId: z.string().nullable() })

/** Who had a ticket in hand at an instant, as its trail has it; null: nobody. */
export async function holdersOf({ db }: Context, ticketId: string): Promise<(at: Instant) => string | null> {
  const latestFirst = await assignmentsOf(db, ticketId)
  return (at) => {
    const last = latestFirst.find((event) => Temporal.Instant.compare(event.at, at) <= 0)
    return last === undefined ? null : given.parse(last.details).assigneeId
  }
}
