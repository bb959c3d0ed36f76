import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/database.ts'

type Wish = {
  readonly open: number
  /** Resolved and closed. */
  readonly over: number
  readonly requesters: readonly string[]
  readonly agents: readonly string[]
}

/**
 * As many tickets as a desk has after bad years, made in the database: every state, priority, category, language and
 * channel, one in ten assigned to nobody, one in nine with nothing owed just now; each with words, some of them rare.
 */
export async function makeManyTickets(database: Database, { open, over, requesters, agents }: Wish): Promise<void> {
  const all = open + over
  await sql`
    insert into tickets (id, number, requester_id, channel, category, priority, priority_reason, impact, subject, body,
      language, state, hold_reason, assignee_id, opened_at, waiting_since, resolved_at, closed_at, last_message_at, next_due_at)
    select gen_random_uuid(), 'T-2025-' || lpad(n::text, 6, '0'),
      (${[...requesters]}::uuid[])[1 + n % ${requesters.length}::int],
      (array['dashboard', 'page', 'dashboard', 'chat', 'api'])[1 + n % 5],
      (array['platform', 'payment', 'requests', 'interface', 'performance', 'account', 'question', 'wish'])[1 + n % 8],
      1 + n % 4, '{"by": "suggestion", "marks": []}', 'hindered', 'Ticket number ' || n, 'It does not work since yesterday.',
      (array['ar', 'ar', 'fr', 'en'])[1 + n % 4], state, case when state = 'on_hold' then 'A part is on its way.' end,
      case when n % 10 > 0 then (${[...agents]}::uuid[])[1 + n % ${agents.length}::int] end,
      at, case when state = 'waiting' then at + interval '1 hour' end,
      case when state in ('resolved', 'closed') then at + interval '1 day' end,
      case when state = 'closed' then at + interval '8 days' end, at + n % 100 * interval '1 minute',
      case when n % 9 > 0 and state in ('new', 'open', 'on_hold') then at + (1 + n % 4) * interval '4 hours' end
    from (
      select n, timestamptz '2026-01-01T06:00:00Z' + n * interval '4 minutes' as at,
        case when n > ${open}::int then (array['resolved', 'closed'])[1 + n % 2]
          else (array['new', 'open', 'open', 'waiting', 'on_hold', 'open', 'open'])[1 + n % 7] end as state
      from generate_series(1, ${all}::int) n) made`.execute(database)
  await sql`
    insert into ticket_terms (ticket_id, terms)
    select id, to_tsvector('simple', 'ticket number ' || ltrim(right(number, 6), '0') || ' yesterday '
      || case when right(number, 3) = '077' then 'invoice' else '' end)
    from tickets`.execute(database)
  await sql`
    insert into ticket_followers (ticket_id, person_id, since, why)
    select id, case right(number, 3) when '011' then ${agents[0]}::uuid else ${agents[1]}::uuid end, opened_at, 'wish'
    from tickets where right(number, 1) = '1'`.execute(database)
  await sql`analyze tickets, ticket_terms, ticket_followers, ticket_links`.execute(database)
}
