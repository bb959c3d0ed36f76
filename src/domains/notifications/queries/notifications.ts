import type { Selectable } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { Context } from '../../../platform/action.ts'
import type { NotificationTable } from '../tables.ts'

type Db = Pick<Context, 'db'>
export type NotificationRow = Selectable<NotificationTable>
export type NewNotification = Omit<NotificationRow, 'parameters' | 'readAt'> & { readonly parameters: string }

/** Inserts those whose person has not been told of the event yet, and returns them. */
export async function insertNotifications({ db }: Db, rows: readonly NewNotification[]) {
  return db
    .insertInto('notifications')
    .values(rows.map((row) => ({ ...row, readAt: null })))
    .onConflict((conflict) => conflict.constraint('notified_once').doNothing())
    .returning(['id', 'personId'])
    .execute()
}

/** Empties what somebody was told; that they were told stays. Guests choose nothing: all of theirs is in the app. */
export async function emptyNoticesOf({ db }: Db, personId: string): Promise<void> {
  await db
    .updateTable('notifications')
    .set({ parameters: '{}' })
    .where('personId', '=', personId)
    .where('inApp', '=', true)
    .execute()
}

type Wanted = { readonly unread: boolean; readonly before: string | undefined; readonly limit: number }

/** Newest first; one more than asked for, if there is one. */
export const notificationsOf = ({ db }: Db, personId: string, { unread, before, limit }: Wanted) =>
  db
    .selectFrom('notifications')
    .selectAll()
    .where('personId', '=', personId)
    .where('inApp', '=', true)
    .$if(unread, (query) => query.where('readAt', 'is', null))
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()

export async function countUnreadOf({ db }: Db, personId: string): Promise<number> {
  const { unread } = await db
    .selectFrom('notifications')
    .select((select) => select.fn.countAll<number>().as('unread'))
    .where('personId', '=', personId)
    .where('inApp', '=', true)
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow()
  return unread
}

export const notificationById = ({ db }: Db, id: string): Promise<NotificationRow | undefined> =>
  db.selectFrom('notifications').selectAll().where('id', '=', id).executeTakeFirst()

export const latestOfKind = ({ db }: Db, personId: string, kind: string): Promise<NotificationRow | undefined> =>
  db
    .selectFrom('notifications')
    .selectAll()
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Keeps the first reading: a notification that has been read is left as it is. */
export async function markReadById({ db }: Db, id: string, at: Instant): Promise<void> {
  await db.updateTable('notifications').set({ readAt: at }).where('id', '=', id).where('readAt', 'is', null).execute()
}

export async function markReadThrough({ db }: Db, personId: string, through: string | undefined, at: Instant) {
  await db
    .updateTable('notifications')
    .set({ readAt: at })
    .where('personId', '=', personId)
    .where('inApp', '=', true)
    .where('readAt', 'is', null)
    .$if(through !== undefined, (query) => query.where('id', '<=', through ?? ''))
    .execute()
}
