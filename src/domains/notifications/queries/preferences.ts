import type { Instant } from '../../../base/time.ts'
import type { Context } from '../../../platform/action.ts'
import type { Preference } from '../topics.ts'

type Db = Pick<Context, 'db'>

export async function preferencesOf({ db }: Db, personIds: readonly string[]) {
  const rows = await db
    .selectFrom('notificationPreferences')
    .select(['personId', 'topic', 'channel', 'wanted'])
    .where('personId', 'in', [...personIds])
    .execute()
  return Map.groupBy(rows, ({ personId }) => personId)
}

export async function keepPreferences(
  { db }: Db,
  personId: string,
  preferences: readonly Preference[],
  at: Instant,
): Promise<void> {
  await db
    .insertInto('notificationPreferences')
    .values(preferences.map((preference) => ({ ...preference, personId, at })))
    .onConflict((conflict) =>
      conflict.columns(['personId', 'topic', 'channel']).doUpdateSet((set) => ({
        wanted: set.ref('excluded.wanted'),
        at: set.ref('excluded.at'),
      })),
    )
    .execute()
}
