import type { Insertable, Selectable } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { TicketSatisfactionTable } from '../satisfaction-tables.ts'
import '../satisfaction-tables.ts'

export type SatisfactionRow = Selectable<TicketSatisfactionTable>

export const satisfactionOf = (db: DatabaseTransaction, ticketId: string): Promise<SatisfactionRow | undefined> =>
  db.selectFrom('ticketSatisfaction').selectAll().where('ticketId', '=', ticketId).executeTakeFirst()

/** What was said before is said anew: when it was first said stays. */
export const keepSatisfaction = (
  db: DatabaseTransaction,
  row: Insertable<TicketSatisfactionTable>,
): Promise<SatisfactionRow> =>
  db
    .insertInto('ticketSatisfaction')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('ticketId').doUpdateSet({
        verdict: row.verdict,
        reason: row.reason,
        comment: row.comment,
        agentId: row.agentId,
        clause: row.clause,
        changedAt: row.changedAt,
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow()

type Filter = { readonly agentId: string | undefined; readonly cursor: string | undefined; readonly limit: number }

/** What was said in words, of the newest tickets first; one more than `limit` tells that there are others. */
export function ratingsInWords(db: DatabaseTransaction, { agentId, cursor, limit }: Filter) {
  let query = db
    .selectFrom('ticketSatisfaction')
    .innerJoin('tickets', 'tickets.id', 'ticketSatisfaction.ticketId')
    .selectAll('ticketSatisfaction')
    .select(['tickets.number', 'tickets.subject', 'tickets.requesterId'])
    .where('comment', 'is not', null)
  if (agentId !== undefined) query = query.where('agentId', '=', agentId)
  if (cursor !== undefined) query = query.where('ticketSatisfaction.ticketId', '<', cursor)
  return query
    .orderBy('ticketSatisfaction.ticketId', 'desc')
    .limit(limit + 1)
    .execute()
}
