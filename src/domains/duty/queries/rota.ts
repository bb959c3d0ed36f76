import type { Selectable } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { DutyOverrideTable, DutyRotaTable, DutySettingsTable } from '../tables.ts'

export type RotaRow = Selectable<DutyRotaTable>
export type OverrideRow = Selectable<DutyOverrideTable>
export type SettingsRow = Selectable<DutySettingsTable>

export const rotaRow = (db: DatabaseTransaction): Promise<RotaRow> =>
  db.selectFrom('dutyRota').selectAll().executeTakeFirstOrThrow()

/** Settled in the WHERE: of two edits of one revision the second gets no row. */
export const writeRota = (
  db: DatabaseTransaction,
  revision: number,
  rota: Pick<RotaRow, 'members' | 'startsOn' | 'handoverAt'>,
) =>
  db
    .updateTable('dutyRota')
    .set({ ...rota, revision: revision + 1 })
    .where('revision', '=', revision)
    .returning('revision')
    .executeTakeFirst()

/** Those that stand and end after an instant. */
export const overridesAfter = (db: DatabaseTransaction, at: Instant): Promise<OverrideRow[]> =>
  db
    .selectFrom('dutyOverrides')
    .selectAll()
    .where('withdrawnAt', 'is', null)
    .where('endsAt', '>', at)
    .orderBy('endsAt')
    .limit(1_000)
    .execute()

export async function insertOverride(db: DatabaseTransaction, row: OverrideRow): Promise<void> {
  await db.insertInto('dutyOverrides').values(row).execute()
}

export const lockOverride = (db: DatabaseTransaction, overrideId: string): Promise<OverrideRow | undefined> =>
  db
    .selectFrom('dutyOverrides')
    .selectAll()
    .where('id', '=', overrideId)
    .where('withdrawnAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export async function withdrawOverride(db: DatabaseTransaction, overrideId: string, now: Instant): Promise<void> {
  await db.updateTable('dutyOverrides').set({ withdrawnAt: now }).where('id', '=', overrideId).execute()
}

export const settingsRow = (db: DatabaseTransaction): Promise<SettingsRow> =>
  db.selectFrom('dutySettings').selectAll().executeTakeFirstOrThrow()

/** Held until the transaction ends: who is chosen by them is chosen one after the other. */
export const lockSettings = (db: DatabaseTransaction): Promise<SettingsRow> =>
  db.selectFrom('dutySettings').selectAll().forUpdate().executeTakeFirstOrThrow()

export async function writeSettings(db: DatabaseTransaction, settings: Omit<SettingsRow, 'one'>): Promise<void> {
  await db.updateTable('dutySettings').set(settings).execute()
}
