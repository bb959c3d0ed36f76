import type { Insertable, Selectable, Updateable } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { MacroTable } from '../desk-tables.ts'
import '../desk-tables.ts'

export type MacroRow = Selectable<MacroTable>

/** All that are in use, or all that ever were; a desk has dozens of them, not thousands. */
export function allMacros(db: DatabaseTransaction, retired: boolean): Promise<MacroRow[]> {
  let query = db.selectFrom('macros').selectAll()
  if (!retired) query = query.where('retiredAt', 'is', null)
  return query.orderBy('id').limit(500).execute()
}

export const macroById = (db: DatabaseTransaction, id: string): Promise<MacroRow | undefined> =>
  db.selectFrom('macros').selectAll().where('id', '=', id).executeTakeFirst()

export const lockMacro = (db: DatabaseTransaction, id: string): Promise<MacroRow | undefined> =>
  db.selectFrom('macros').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const insertMacro = (db: DatabaseTransaction, row: Insertable<MacroTable>): Promise<MacroRow> =>
  db.insertInto('macros').values(row).returningAll().executeTakeFirstOrThrow()

export const updateMacro = (db: DatabaseTransaction, id: string, change: Updateable<MacroTable>): Promise<MacroRow> =>
  db.updateTable('macros').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
