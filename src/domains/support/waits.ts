import { newId } from '../../base/ids.ts'
import type { Context } from '../../platform/action.ts'
import { endWait, insertWait, waitsOf } from './queries/waits.ts'
import type { TicketWaitTable } from './tables.ts'

/** From now on the resolution's time does not count. */
export const beginWait = (context: Context, ticketId: string, reason: TicketWaitTable['reason']): Promise<void> =>
  insertWait(context.db, { id: newId(context.now), ticketId, reason, fromAt: context.now, toAt: null })

export const stopWaiting = (context: Context, ticketId: string): Promise<void> =>
  endWait(context.db, ticketId, context.now)

/** All of it so far, in order, as pauses of a clock. */
export async function pausesOf(context: Context, ticketId: string) {
  const waits = await waitsOf(context.db, ticketId)
  return waits.map(({ fromAt, toAt, reason }) => ({ from: fromAt, to: toAt, reason }))
}
