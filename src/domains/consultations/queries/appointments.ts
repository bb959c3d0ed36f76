import type { Insertable, Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import { reminderAhead } from '../appointment.ts'
import type { AppointmentTable } from '../course-tables.ts'

export type AppointmentRow = Selectable<AppointmentTable>

export const findAppointment = (db: DatabaseTransaction, id: string): Promise<AppointmentRow | undefined> =>
  db.selectFrom('appointments').selectAll().where('id', '=', id).executeTakeFirst()

export const appointmentsOf = (db: DatabaseTransaction, requestId: string): Promise<AppointmentRow[]> =>
  db
    .selectFrom('appointments')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('startsAt')
    .orderBy('id')
    .execute()

type Span = { readonly consultantId: string; readonly startsAt: Instant; readonly endsAt: Instant }

/** Whether the consultant has an accepted appointment in that time, other than the one named. */
export async function isTaken(db: DatabaseTransaction, span: Span, otherThan: string | null): Promise<boolean> {
  const found = await db
    .selectFrom('appointments')
    .select('id')
    .where('consultantId', '=', span.consultantId)
    .where('acceptedAt', 'is not', null)
    .where('cancelledAt', 'is', null)
    .where(
      sql<boolean>`tstzrange(starts_at, ends_at) && tstzrange(${span.startsAt}::timestamptz, ${span.endsAt}::timestamptz)`,
    )
    .$if(otherThan !== null, (query) => query.where('id', '<>', otherThan ?? ''))
    .executeTakeFirst()
  return found !== undefined
}

export const insertAppointment = (
  db: DatabaseTransaction,
  row: Insertable<AppointmentTable>,
): Promise<AppointmentRow> => db.insertInto('appointments').values(row).returningAll().executeTakeFirstOrThrow()

/** Changes an appointment that stands as it was read; no row back means that somebody was faster. */
export const changeAppointment = (
  db: DatabaseTransaction,
  { id, sequence }: AppointmentRow,
  change: Updateable<AppointmentTable> & { readonly changedAt: Instant },
): Promise<AppointmentRow | undefined> =>
  db
    .updateTable('appointments')
    .set(change)
    .where('id', '=', id)
    .where('sequence', '=', sequence)
    .where('cancelledAt', 'is', null)
    .returningAll()
    .executeTakeFirst()

/** Keeps every time that was ever named. */
export async function recordTime(db: DatabaseTransaction, row: AppointmentRow): Promise<void> {
  const { id: appointmentId, sequence, startsAt, endsAt, proposedBy: namedBy } = row
  await db
    .insertInto('appointmentTimes')
    .values({ appointmentId, sequence, startsAt, endsAt, namedBy, namedAt: row.changedAt })
    .execute()
}

/** Calls off what has not begun, in the platform's own name. */
export const cancelUpcoming = (db: DatabaseTransaction, requestId: string, at: Instant): Promise<AppointmentRow[]> =>
  db
    .updateTable('appointments')
    .set((set) => ({ cancelledAt: at, changedAt: at, sequence: set('sequence', '+', 1) }))
    .where('requestId', '=', requestId)
    .where('cancelledAt', 'is', null)
    .where('startsAt', '>', at)
    .returningAll()
    .execute()

const reminderColumn = { day: 'dayReminderAt', hour: 'hourReminderAt' } as const

/**
 * Marks the accepted appointments that begin within a day, or an hour, as reminded of, and returns them. Settled in the WHERE:
 * of many workers each appointment comes back to one. Those that have begun are left alone.
 */
export const takeReminders = (
  db: DatabaseTransaction,
  now: Instant,
  ahead: 'day' | 'hour',
): Promise<AppointmentRow[]> =>
  db
    .updateTable('appointments')
    .set({ [reminderColumn[ahead]]: now })
    .where(reminderColumn[ahead], 'is', null)
    .where('acceptedAt', 'is not', null)
    .where('cancelledAt', 'is', null)
    .where('startsAt', '>', now)
    .where('startsAt', '<=', now.add(reminderAhead[ahead]))
    .returningAll()
    .execute()

/** Of these requests, what stands and is not over, soonest first. */
export const appointmentsToCome = (
  db: DatabaseTransaction,
  requestIds: readonly string[],
  now: Instant,
  limit: number,
): Promise<AppointmentRow[]> =>
  requestIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('appointments')
        .selectAll()
        .where('requestId', 'in', requestIds)
        .where('cancelledAt', 'is', null)
        .where('endsAt', '>', now)
        .orderBy('startsAt')
        .orderBy('id')
        .limit(limit)
        .execute()
