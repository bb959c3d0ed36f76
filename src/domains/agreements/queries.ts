import type { Selectable } from 'kysely'
import type { Instant } from '../../base/time.ts'
import type { DatabaseTransaction } from '../../platform/database/database.ts'
import type { AgreementTable, CalendarRevisionTable } from './tables.ts'

export type CalendarRow = Selectable<CalendarRevisionTable> & { name: unknown }

const currentCalendars = (db: DatabaseTransaction) =>
  db
    .selectFrom('calendars')
    .innerJoin('calendarRevisions', (join) =>
      join
        .onRef('calendarRevisions.calendarId', '=', 'calendars.id')
        .onRef('calendarRevisions.revision', '=', 'calendars.revision'),
    )
    .selectAll('calendarRevisions')
    .select('calendars.name')

export const allCalendars = (db: DatabaseTransaction): Promise<CalendarRow[]> =>
  currentCalendars(db).orderBy('calendars.id').execute()

export const currentCalendar = (db: DatabaseTransaction, calendarId: string): Promise<CalendarRow | undefined> =>
  currentCalendars(db).where('calendars.id', '=', calendarId).executeTakeFirst()

export const calendarRevision = (db: DatabaseTransaction, calendarId: string, revision: number) =>
  db
    .selectFrom('calendarRevisions')
    .selectAll()
    .where('calendarId', '=', calendarId)
    .where('revision', '=', revision)
    .executeTakeFirst()

export const calendarRevisions = (db: DatabaseTransaction, calendarId: string, limit: number) =>
  db
    .selectFrom('calendarRevisions')
    .leftJoin('people', 'people.id', 'calendarRevisions.editedBy')
    .select(['revision', 'editedAt', 'editedBy', 'reason', 'definition', 'people.name as editorName'])
    .where('calendarId', '=', calendarId)
    .orderBy('revision', 'desc')
    .limit(limit)
    .execute()

/** Of the calendar alone: a lock on a join would lose the row when an edit comes in between. */
export const holdRevision = (db: DatabaseTransaction, calendarId: string) =>
  db.selectFrom('calendars').select('revision').where('id', '=', calendarId).forShare().executeTakeFirst()

/** Settled in the WHERE: of two edits of one revision the second gets no row. */
export const advanceRevision = (db: DatabaseTransaction, calendarId: string, from: number) =>
  db
    .updateTable('calendars')
    .set({ revision: from + 1 })
    .where('id', '=', calendarId)
    .where('revision', '=', from)
    .returning('revision')
    .executeTakeFirst()

export async function insertRevision(
  db: DatabaseTransaction,
  row: Omit<Selectable<CalendarRevisionTable>, 'definition'> & { definition: string },
): Promise<void> {
  await db.insertInto('calendarRevisions').values(row).execute()
}

export type AgreementRow = Selectable<AgreementTable>

export const agreementByVersion = (db: DatabaseTransaction, version: number): Promise<AgreementRow | undefined> =>
  db.selectFrom('agreements').selectAll().where('version', '=', version).executeTakeFirst()

export const agreementAt = (db: DatabaseTransaction, at: Instant): Promise<AgreementRow | undefined> =>
  db
    .selectFrom('agreements')
    .selectAll()
    .where('effectiveAt', '<=', at)
    .orderBy('effectiveAt', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
