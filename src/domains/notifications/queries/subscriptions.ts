import type { Selectable } from 'kysely'
import type { Context } from '../../../platform/action.ts'
import type { PushSubscriptionTable } from '../tables.ts'

type Db = Pick<Context, 'db'>
export type SubscriptionRow = Selectable<PushSubscriptionTable>

/** A browser that subscribes again, or for somebody else who signed in there, keeps one row. */
export const keepSubscription = ({ db }: Db, row: SubscriptionRow): Promise<SubscriptionRow> =>
  db
    .insertInto('pushSubscriptions')
    .values(row)
    .onConflict((conflict) =>
      conflict.constraint('one_browser').doUpdateSet((set) => ({
        personId: set.ref('excluded.personId'),
        p256dh: set.ref('excluded.p256dh'),
        auth: set.ref('excluded.auth'),
        label: set.ref('excluded.label'),
      })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()

export const subscriptionsOf = ({ db }: Db, personIds: readonly string[]): Promise<SubscriptionRow[]> =>
  db
    .selectFrom('pushSubscriptions')
    .selectAll()
    .where('personId', 'in', [...personIds])
    .orderBy('id')
    .execute()

export const subscriptionById = ({ db }: Db, id: string): Promise<SubscriptionRow | undefined> =>
  db.selectFrom('pushSubscriptions').selectAll().where('id', '=', id).executeTakeFirst()

export async function removeSubscription({ db }: Db, { id, personId }: Pick<SubscriptionRow, 'id' | 'personId'>) {
  await db.deleteFrom('pushSubscriptions').where('id', '=', id).where('personId', '=', personId).execute()
}

/** Of one person's devices only the newest are kept: abandoned browsers say nothing when they go. */
export async function removeOldest({ db }: Db, personId: string, keep: number): Promise<void> {
  await db
    .deleteFrom('pushSubscriptions')
    .where('id', 'in', (query) =>
      query
        .selectFrom('pushSubscriptions')
        .select('id')
        .where('personId', '=', personId)
        .orderBy('id', 'desc')
        .offset(keep),
    )
    .execute()
}
