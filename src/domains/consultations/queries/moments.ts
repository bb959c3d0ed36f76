import type { Instant } from '../../../base/time.ts'
import type { Database } from '../../../platform/database/database.ts'

/** When the earliest open pause is to end. */
export async function earliestPauseEnd(database: Database): Promise<Instant | null> {
  const { at } = await database
    .selectFrom('contactPauses')
    .select((select) => select.fn.min('untilAt').as('at'))
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return at
}

/** The beginning of the earliest agreed appointment after `after`. */
export async function earliestAppointment(database: Database, after: Instant): Promise<Instant | null> {
  const { at } = await database
    .selectFrom('appointments')
    .select((select) => select.fn.min('startsAt').as('at'))
    .where('acceptedAt', 'is not', null)
    .where('cancelledAt', 'is', null)
    .where('startsAt', '>', after)
    .executeTakeFirstOrThrow()
  return at
}

/** Since when the request has been on the board that was there first and has not been called ageing. */
export async function earliestListing(database: Database): Promise<Instant | null> {
  const { at } = await database
    .selectFrom('consultationRequests')
    .select((select) => select.fn.min('listedAt').as('at'))
    .where('state', '=', 'on_board')
    .where('agedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return at
}
