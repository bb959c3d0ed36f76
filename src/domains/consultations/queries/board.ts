import { sql } from 'kysely'
import type { Locale } from '../../../base/locale.ts'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { RequestRow } from './requests.ts'

type Filters = {
  /** Null for operators, who see all of it. */
  readonly qualifiedFor: { readonly specialtyIds: readonly string[]; readonly languages: readonly Locale[] } | null
  readonly notOf: string | null
  readonly specialtyIds?: readonly string[] | undefined
  readonly language?: Locale | undefined
  readonly cursor?: BoardCursor | undefined
  readonly limit: number
}

/** A place on the board: ageing ones first, then by how long they wait. */
export type BoardCursor = { readonly aged: boolean; readonly listedAt: Instant; readonly id: string }

export function selectBoard(db: DatabaseTransaction, filters: Filters): Promise<RequestRow[]> {
  const { qualifiedFor, notOf, specialtyIds, language, cursor } = filters
  let query = db.selectFrom('consultationRequests').selectAll().where('state', '=', 'on_board')
  if (qualifiedFor !== null) {
    query = query
      .where('specialtyId', '=', sql<string>`any(${[...qualifiedFor.specialtyIds]}::uuid[])`)
      .where('language', '=', sql<Locale>`any(${[...qualifiedFor.languages]}::text[])`)
  }
  if (notOf !== null) {
    query = query
      .where('clientId', '<>', notOf)
      // Whoever was released from it does not find it again.
      .where(
        sql<boolean>`not exists (select from reassignments released where released.request_id = consultation_requests.id
          and released.from_consultant_id = ${notOf}::uuid and released.consented_at is not null)`,
      )
  }
  if (specialtyIds !== undefined)
    query = query.where('specialtyId', '=', sql<string>`any(${[...specialtyIds]}::uuid[])`)
  if (language !== undefined) query = query.where('language', '=', language)
  if (cursor !== undefined) {
    query = query.where(
      sql<boolean>`((aged_at is null), listed_at, id) > (${!cursor.aged}, ${cursor.listedAt}::timestamptz, ${cursor.id}::uuid)`,
    )
  }
  return query
    .orderBy(sql`(aged_at is null)`)
    .orderBy('listedAt')
    .orderBy('id')
    .limit(filters.limit + 1)
    .execute()
}

/** Marks what has stood on the board for longer than `hours`, each at its own instant, once. */
export const markAged = (db: DatabaseTransaction, now: Instant, hours: number): Promise<RequestRow[]> =>
  db
    .updateTable('consultationRequests')
    .set({ agedAt: sql<Instant>`listed_at + make_interval(hours => ${hours}::int)` })
    .where('state', '=', 'on_board')
    .where('agedAt', 'is', null)
    .where('listedAt', '<', now.subtract({ hours }))
    .returningAll()
    .execute()
