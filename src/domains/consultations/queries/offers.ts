import { type Selectable, sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { DeclineReason, OfferOutcome } from '../offer.ts'
import type { OfferTable } from '../tables.ts'

export type OfferRow = Selectable<OfferTable>

/** Makes an offer; no row back means that this person was offered this request before. */
export const insertOffer = (
  db: DatabaseTransaction,
  offer: Pick<OfferRow, 'id' | 'requestId' | 'consultantId' | 'chosenBy' | 'madeAt'> & { readonly rankReasons: string },
): Promise<OfferRow | undefined> =>
  db
    .insertInto('offers')
    .values({ ...offer, outcome: null, outcomeAt: null, declineReason: null })
    .onConflict((conflict) => conflict.columns(['requestId', 'consultantId']).doNothing())
    .returningAll()
    .executeTakeFirst()

export const loadOffer = (db: DatabaseTransaction, offerId: string): Promise<OfferRow | undefined> =>
  db.selectFrom('offers').selectAll().where('id', '=', offerId).executeTakeFirst()

export const offersByIds = (db: DatabaseTransaction, ids: readonly string[]): Promise<OfferRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : db.selectFrom('offers').selectAll().where('id', 'in', ids).execute()

/** The one offer of a request that a person ever had. */
export const offerTo = (
  db: DatabaseTransaction,
  requestId: string,
  consultantId: string | null,
): Promise<OfferRow | undefined> =>
  db
    .selectFrom('offers')
    .selectAll()
    .where('requestId', '=', requestId)
    .where('consultantId', '=', consultantId)
    .executeTakeFirst()

export const openOffer = (db: DatabaseTransaction, requestId: string): Promise<OfferRow | undefined> =>
  db.selectFrom('offers').selectAll().where('requestId', '=', requestId).where('outcome', 'is', null).executeTakeFirst()

export const offersOf = (db: DatabaseTransaction, requestIds: readonly string[]): Promise<OfferRow[]> =>
  requestIds.length === 0
    ? Promise.resolve([])
    : db.selectFrom('offers').selectAll().where('requestId', 'in', requestIds).orderBy('id').execute()

/** Closes an offer that is still open; no row back means that somebody, or its deadline, was faster. */
export const closeOffer = (
  db: DatabaseTransaction,
  offerId: string,
  outcome: OfferOutcome,
  at: Instant,
  declineReason: DeclineReason | null = null,
): Promise<OfferRow | undefined> =>
  db
    .updateTable('offers')
    .set({ outcome, outcomeAt: at, declineReason })
    .where('id', '=', offerId)
    .where('outcome', 'is', null)
    .returningAll()
    .executeTakeFirst()

/** What a consultant was offered, newest first: the open ones, or the answered. */
export const offersToConsultant = (
  db: DatabaseTransaction,
  consultantId: string,
  { open, cursor, limit }: { open: boolean; cursor: string | undefined; limit: number },
): Promise<OfferRow[]> =>
  db
    .selectFrom('offers')
    .selectAll()
    .where('consultantId', '=', consultantId)
    .where('outcome', open ? 'is' : 'is not', null)
    .$if(cursor !== undefined, (query) => query.where('id', '<', cursor ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()

export type OfferCounts = {
  readonly outcome: OfferOutcome
  readonly declineReason: DeclineReason | null
  readonly count: number
}

/** How offers ended since an instant, for the operators. */
export const offerOutcomesSince = (db: DatabaseTransaction, since: Instant): Promise<OfferCounts[]> =>
  db
    .selectFrom('offers')
    .select((select) => ['outcome', 'declineReason', select.fn.countAll<number>().as('count')])
    .where('outcomeAt', '>=', since)
    .where('outcome', 'is not', null)
    .groupBy(['outcome', 'declineReason'])
    .$narrowType<{ outcome: OfferOutcome }>()
    .execute()

export type RecordRow = { readonly consultantId: string; readonly offered: number; readonly answeredInTime: number }

/** How each of them answered the offers that ended since an instant; withdrawn ones tell nothing. */
export const answerRecords = (
  db: DatabaseTransaction,
  consultantIds: readonly string[],
  since: Instant,
): Promise<RecordRow[]> =>
  consultantIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('offers')
        .select((select) => [
          'consultantId',
          select.fn.countAll<number>().as('offered'),
          sql<number>`count(*) filter (where outcome <> 'lapsed')`.as('answeredInTime'),
        ])
        .where('consultantId', 'in', consultantIds)
        .where('outcome', 'in', ['accepted', 'declined', 'lapsed'])
        .where('outcomeAt', '>=', since)
        .groupBy('consultantId')
        .execute()
