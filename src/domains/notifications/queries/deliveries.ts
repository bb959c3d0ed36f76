import { type Insertable, type Selectable, sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { Context } from '../../../platform/action.ts'
import type { DeliveryTable } from '../tables.ts'

type Db = Pick<Context, 'db'>
export type DeliveryRow = Selectable<DeliveryTable>
export type NewDelivery = Pick<
  Insertable<DeliveryTable>,
  'id' | 'eventId' | 'personId' | 'notificationId' | 'channel' | 'target' | 'kind' | 'letter' | 'committedAt'
>

/** Inserts those that are not there yet (event, person, channel and device), and returns their ids. */
export async function insertDeliveries({ db }: Db, rows: readonly NewDelivery[]): Promise<string[]> {
  if (rows.length === 0) return []
  const inserted = await db
    .insertInto('deliveries')
    .values([...rows])
    .onConflict((conflict) => conflict.constraint('delivered_once').doNothing())
    .returning('id')
    .execute()
  return inserted.map(({ id }) => id)
}

const open = (row: DeliveryRow): boolean => row.handedOverAt === null && row.givenUpAt === null && row.mootAt === null

/** A delivery that still has to leave. */
export async function openDelivery({ db }: Db, id: string): Promise<DeliveryRow | undefined> {
  const row = await db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst()
  return row !== undefined && open(row) ? row : undefined
}

export const deliveryById = ({ db }: Db, id: string): Promise<DeliveryRow | undefined> =>
  db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst()

/** With whether the mail was kept, where there is no mail server. */
export const deliveriesOfNotification = ({ db }: Db, notificationId: string) =>
  db
    .selectFrom('deliveries')
    .leftJoin('mails', 'mails.deliveryId', 'deliveries.id')
    .selectAll('deliveries')
    .select(sql<boolean>`mails.id is not null`.as('kept'))
    .where('deliveries.notificationId', '=', notificationId)
    .orderBy('channel')
    .orderBy('deliveries.id')
    .execute()

type Settlement = 'handedOverAt' | 'givenUpAt' | 'mootAt'

/** Settled in the WHERE: false when it had been settled before. What a letter said is forgotten once it has left. */
export async function settle({ db }: Db, id: string, how: Settlement, at: Instant): Promise<boolean> {
  const attempt = how === 'handedOverAt' ? { attempts: sql<number>`attempts + 1`, lastAttemptAt: at, letter: null } : {}
  const settled = await db
    .updateTable('deliveries')
    .set({ [how]: at, ...attempt })
    .where('id', '=', id)
    .where('handedOverAt', 'is', null)
    .where('givenUpAt', 'is', null)
    .where('mootAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return settled !== undefined
}

export async function noteAttempt({ db }: Db, id: string, error: string, at: Instant): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ attempts: sql<number>`attempts + 1`, lastAttemptAt: at, lastError: error })
    .where('id', '=', id)
    .execute()
}

/** Open again, if it had been given up. */
export const reopenDelivery = ({ db }: Db, id: string, by: string | null, at: Instant) =>
  db
    .updateTable('deliveries')
    .set({ givenUpAt: null, retriedAt: at, retriedBy: by })
    .where('id', '=', id)
    .where('givenUpAt', 'is not', null)
    .returningAll()
    .executeTakeFirst()

type Wanted = {
  readonly state: 'waiting' | 'handed_over' | 'given_up'
  readonly before: string | undefined
  readonly limit: number
}

/** Newest first; one more than asked for, if there is one. */
export function deliveriesIn({ db }: Db, { state, before, limit }: Wanted): Promise<DeliveryRow[]> {
  const all = db.selectFrom('deliveries').selectAll()
  const chosen =
    state === 'given_up'
      ? all.where('givenUpAt', 'is not', null)
      : state === 'handed_over'
        ? all.where('handedOverAt', 'is not', null)
        : all.where('handedOverAt', 'is', null).where('givenUpAt', 'is', null).where('mootAt', 'is', null)
  return chosen
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

const took = sql<number>`extract(epoch from handed_over_at - committed_at) * 1000`
const percentile = (share: number) =>
  sql<
    number | null
  >`round((percentile_cont(${sql.lit(share)}) within group (order by ${took}) filter (where handed_over_at is not null))::numeric)`

/** Of what was committed since `from`, by channel. Times in milliseconds. */
export const deliveryFigures = ({ db }: Db, from: Instant) =>
  db
    .selectFrom('deliveries')
    .select(({ fn }) => [
      'channel',
      fn.count<number>('handedOverAt').as('handedOver'),
      sql<number>`count(handed_over_at) filter (where attempts > 1)`.as('retried'),
      fn.count<number>('givenUpAt').as('givenUp'),
      sql<number>`count(*) filter (where num_nonnulls(handed_over_at, given_up_at, moot_at) = 0)`.as('waiting'),
      sql<Instant | null>`min(committed_at) filter (where num_nonnulls(handed_over_at, given_up_at, moot_at) = 0)`.as(
        'oldestWaitingSince',
      ),
      percentile(0.5).as('p50'),
      percentile(0.95).as('p95'),
      sql<number | null>`round(max(${took}))`.as('max'),
    ])
    .where('committedAt', '>=', from)
    .groupBy('channel')
    .execute()
