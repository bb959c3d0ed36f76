import type { Insertable } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { HelpImageTable } from '../tables.ts'
import '../tables.ts'

export async function insertImage(db: DatabaseTransaction, row: Insertable<HelpImageTable>): Promise<void> {
  await db.insertInto('helpImages').values(row).execute()
}

export const imageExists = (db: DatabaseTransaction, fileId: string) =>
  db.selectFrom('helpImages').select('fileId').where('fileId', '=', fileId).executeTakeFirst()
