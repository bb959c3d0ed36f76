import type { Insertable, Selectable, Updateable } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { ConsultantDocumentTable } from '../tables.ts'

export type DocumentRow = Selectable<ConsultantDocumentTable>

/** What is shown of a consultant's documents at most: each was uploaded by hand. */
export const mostDocuments = 50

export async function insertDocument(
  db: DatabaseTransaction,
  document: Insertable<ConsultantDocumentTable>,
): Promise<void> {
  await db.insertInto('consultantDocuments').values(document).execute()
}

/** Latest first. */
export const selectDocuments = (db: DatabaseTransaction, personId: string): Promise<DocumentRow[]> =>
  db
    .selectFrom('consultantDocuments')
    .selectAll()
    .where('personId', '=', personId)
    .where('removedAt', 'is', null)
    .orderBy('id', 'desc')
    .limit(mostDocuments)
    .execute()

export const findDocument = (db: DatabaseTransaction, id: string): Promise<DocumentRow | undefined> =>
  db
    .selectFrom('consultantDocuments')
    .selectAll()
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()

/** Only what nobody has reviewed or removed meanwhile is changed. */
export const settleDocument = (
  db: DatabaseTransaction,
  id: string,
  change: Updateable<ConsultantDocumentTable>,
): Promise<DocumentRow | undefined> =>
  db
    .updateTable('consultantDocuments')
    .set(change)
    .where('id', '=', id)
    .where('reviewedBy', 'is', null)
    .where('removedAt', 'is', null)
    .returningAll()
    .executeTakeFirst()

/** An accepted document stays, since a verification rests on it. */
export const removeDocumentRow = (
  db: DatabaseTransaction,
  id: string,
  removedAt: Temporal.Instant,
): Promise<DocumentRow | undefined> =>
  db
    .updateTable('consultantDocuments')
    .set({ removedAt })
    .where('id', '=', id)
    .where('acceptedAt', 'is', null)
    .where('removedAt', 'is', null)
    .returningAll()
    .executeTakeFirst()
