import { type Insertable, sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { TicketEventTable, TicketMessageTable } from '../tables.ts'
import '../tables.ts'

export async function insertPastMessages(
  db: DatabaseTransaction,
  messages: readonly Insertable<TicketMessageTable>[],
): Promise<void> {
  for (let at = 0; at < messages.length; at += 500) {
    await db
      .insertInto('ticketMessages')
      .values(messages.slice(at, at + 500))
      .execute()
  }
}

export async function insertPastEvents(
  db: DatabaseTransaction,
  events: readonly Insertable<TicketEventTable>[],
): Promise<void> {
  await db
    .insertInto('ticketEvents')
    .values([...events])
    .execute()
}

/** What a ticket says of its conversation, by what was said: who answered first, and who wrote last. */
export async function followConversation(db: DatabaseTransaction, ticketId: string): Promise<void> {
  await sql`
    update tickets set
      first_answered_at = (select min(sent_at) from ticket_messages
        where ticket_id = tickets.id and side = 'desk' and kind = 'reply'),
      last_message_at = coalesce(last.sent_at, tickets.last_message_at),
      last_message_by = case when last.sent_at is null then tickets.last_message_by else last.author_id end,
      state = case when state = 'new' and last.sent_at is not null and exists (select from ticket_messages
        where ticket_id = tickets.id and side = 'desk' and kind = 'reply') then 'open' else state end
    from (select 1) one
    left join lateral (select sent_at, author_id from ticket_messages
      where ticket_id = ${ticketId} and kind <> 'note' order by sent_at desc, position desc limit 1) last on true
    where tickets.id = ${ticketId}`.execute(db)
}
