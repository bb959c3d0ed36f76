import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { toPage } from '../../base/page.ts'
import { iso, isoOrNull } from '../../base/time.ts'
import { action, type Context, view } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import { deliveriesChanged } from './events.ts'
import { mayRetryDelivery, maySeeDeliveries } from './permissions.ts'
import { deliveriesIn, deliveryFigures, type DeliveryRow, reopenDelivery } from './queries/deliveries.ts'
import {
  deliveryId,
  deliveryPage,
  deliveryStatistics,
  deliveryStatisticsInput,
  deliveryView,
  type DeliveryView,
  listDeliveriesInput,
} from './schemas.ts'

async function toViews(context: Context, rows: readonly DeliveryRow[]): Promise<(row: DeliveryRow) => DeliveryView> {
  const names = await personNames(
    context,
    rows.map(({ personId }) => personId).filter((id) => id !== null),
  )
  return ({ id, channel, kind, personId, attempts, lastError, ...row }) => ({
    id,
    channel: channel === 'push' ? 'push' : 'mail',
    kind,
    person: personId === null ? null : { id: personId, name: names.get(personId) ?? '' },
    attempts,
    lastError,
    committedAt: iso(row.committedAt),
    handedOverAt: isoOrNull(row.handedOverAt),
    givenUpAt: isoOrNull(row.givenUpAt),
  })
}

/** Deliveries in one state, the newest first; for operators. */
export const listDeliveries = view({
  name: 'notifications.list-deliveries',
  input: listDeliveriesInput,
  output: deliveryPage,
  permit: maySeeDeliveries,
  async run(context, { state, cursor, limit }) {
    const rows = await deliveriesIn(context, { state, before: cursor, limit })
    return toPage(rows, limit, (row) => row.id, await toViews(context, rows))
  },
})

/** How soon notices left after the commit of what they tell (C3), and what did not; by channel, for operators. */
export const getDeliveryStatistics = view({
  name: 'notifications.get-delivery-statistics',
  input: deliveryStatisticsInput,
  output: deliveryStatistics,
  permit: maySeeDeliveries,
  async run(context, { hours }) {
    const from = context.now.subtract({ hours })
    const figures = new Map((await deliveryFigures(context, from)).map((row) => [row.channel, row]))
    const nothing = {
      handedOver: 0,
      retried: 0,
      waiting: 0,
      givenUp: 0,
      p50: null,
      p95: null,
      max: null,
      oldestWaitingSince: null,
    }
    return {
      from: iso(from),
      channels: (['mail', 'push'] as const).map((channel) => {
        const row = figures.get(channel) ?? nothing
        return { ...row, channel, oldestWaitingSince: isoOrNull(row.oldestWaitingSince) }
      }),
    }
  },
})

/** Tries once more what had been given up. Throws `conflict` when it had not. */
export const retryDelivery = action({
  name: 'notifications.retry-delivery',
  input: deliveryId,
  output: deliveryView,
  permit: mayRetryDelivery,
  about: (input) => input.deliveryId,
  async run(context, input) {
    const row = present(
      await reopenDelivery(context, input.deliveryId, actorId(context.actor), context.now),
      'conflict',
    )
    // A key of its own: the job of the first attempts is still remembered under the delivery's.
    const job = { key: newId(context.now), data: { deliveryId: row.id } }
    await context.platform.jobs.enqueue(context.db, 'deliveries', [job])
    await context.announce(deliveriesChanged, {}, { roles: ['agent', 'administrator'] })
    return (await toViews(context, [row]))(row)
  },
})
