import type { Context } from '../../platform/action.ts'

/** A job for each delivery, in the transaction that made it. */
export async function dispatch(context: Context, deliveryIds: readonly string[]): Promise<void> {
  if (deliveryIds.length === 0) return
  const jobs = deliveryIds.map((deliveryId) => ({ key: deliveryId, data: { deliveryId } }))
  await context.platform.jobs.enqueue(context.db, 'deliveries', jobs)
}
