import type { Insertable, Selectable, Updateable } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { HelpSynonymTable } from '../tables.ts'
import '../tables.ts'

export type SynonymRow = Selectable<HelpSynonymTable>

export const insertSynonym = (db: DatabaseTransaction, row: Insertable<HelpSynonymTable>): Promise<SynonymRow> =>
  db.insertInto('helpSynonyms').values(row).returningAll().executeTakeFirstOrThrow()

export const updateSynonym = (
  db: DatabaseTransaction,
  id: string,
  change: Updateable<HelpSynonymTable>,
): Promise<SynonymRow | undefined> =>
  db.updateTable('helpSynonyms').set(change).where('id', '=', id).returningAll().executeTakeFirst()

export const deleteSynonym = (db: DatabaseTransaction, id: string): Promise<SynonymRow | undefined> =>
  db.deleteFrom('helpSynonyms').where('id', '=', id).returningAll().executeTakeFirst()
