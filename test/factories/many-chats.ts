import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/database.ts'

/**
 * A conversation for each ticket that there is, made in the database: over where the ticket is, else waiting or with
 * one of these agents; each of those of somebody of its own. A colleague was asked into one in seven.
 */
export async function makeManyChats(database: Database, agents: readonly string[]): Promise<void> {
  await sql`
    insert into people (id, name, email) select id, 'Talker', id || '@example.org' from tickets
    where state not in ('resolved', 'closed')`.execute(database)
  await sql`
    insert into chats (id, person_id, language, state, agent_id, ticket_id, asked_at, taken_at, started_at, last_message_at, ended_at)
    select gen_random_uuid(), case when ended then requester_id else id end, language,
      case when ended then 'ended' when taken then 'with_agent' else 'waiting' end,
      case when ended or taken then agent end, id, opened_at, case when ended or taken then opened_at + interval '3 minutes' end,
      opened_at, last_message_at, case when ended then last_message_at end
    from (select *, state in ('resolved', 'closed') as ended, right(number, 2) <> '00' as taken,
      (${[...agents]}::uuid[])[1 + right(number, 6)::int % ${agents.length}::int] as agent from tickets) made`.execute(
    database,
  )
  await sql`
    insert into chat_members (chat_id, person_id, joined_at)
    select id, ${agents[0]}::uuid, asked_at from chats where agent_id <> ${agents[0]}::uuid
      and extract(minute from asked_at)::int % 7 = 0`.execute(database)
  await sql`analyze chats, chat_members, people`.execute(database)
}
