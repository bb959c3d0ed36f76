import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/database.ts'

type Wish = {
  readonly open: number
  /** Resolved and closed. */
  readonly over: number
  readonly requesters: readonly string[]
  readonly agents: readonly string[]
  /** One that has a fifth of them, if there is one. */
  readonly teamId?: string
}

/**
 * As many tickets as a desk has after bad years, made in the database: every state, priority, category, language and
 * channel, one in ten assigned to nobody, one in nine with nothing owed just now; each with words, some of them rare.
 */
export async function makeManyTickets(
  database: Database,
  { open, over, requesters, agents, teamId }: Wish,
): Promise<void> {
  const all = open + over
  await sql`
    insert into tickets (id, number, requester_id, channel, category, priority, priority_reason, impact, subject, body,
      language, state, hold_reason, assignee_id, team_id, opened_at, waiting_since, resolved_at, closed_at, last_message_at, next_due_at)
    select gen_random_uuid(), 'T-2025-' || lpad(n::text, 6, '0'),
      (${[...requesters]}::uuid[])[1 + n % ${requesters.length}::int],
      (array['dashboard', 'page', 'dashboard', 'chat', 'api'])[1 + n % 5],
      (array['platform', 'payment', 'requests', 'interface', 'performance', 'account', 'question', 'wish'])[1 + n % 8],
      1 + n % 4, '{"by": "suggestion", "marks": []}', 'hindered', 'Ticket number ' || n, 'It does not work since yesterday.',
      (array['ar', 'ar', 'fr', 'en'])[1 + n % 4], state, case when state = 'on_hold' then 'A part is on its way.' end,
      case when n % 10 > 0 then (${[...agents]}::uuid[])[1 + n % ${agents.length}::int] end,
      case when n % 10 in (3, 7) then ${teamId ?? null}::uuid end, at, case when state = 'waiting' then at + interval '1 hour' end,
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

/** What was said and done on each of them, and what came of one run over many: for the plans of those lists. */
export async function fillManyTickets(
  database: Database,
  author: string,
): Promise<{ ticketId: string; runId: string }> {
  const runId = '00000000-0000-7000-8000-0000000000aa'
  await sql`
    insert into ticket_messages (id, ticket_id, author_id, kind, side, body, sent_at, delivered_at)
    select gen_random_uuid(), id, ${author}::uuid, (array['reply', 'note', 'reply'])[n], (array['desk', 'desk', 'requester'])[n],
      'Words', opened_at + n * interval '1 minute', case when n <> 2 then opened_at end
    from tickets, generate_series(1, 3) n`.execute(database)
  await sql`
    insert into ticket_events (id, ticket_id, kind, actor_id, at)
    select gen_random_uuid(), id, (array['opened', 'replied', 'assigned'])[n], ${author}::uuid, opened_at
    from tickets, generate_series(1, 3) n`.execute(database)
  await sql`insert into bulk_runs (id, started_by, started_at, deed) values (${runId}::uuid, ${author}::uuid, now(), '{}')`.execute(
    database,
  )
  await sql`
    insert into bulk_results (run_id, ticket_id, done_at, refused_with)
    select ${runId}::uuid, id, case when right(number, 1) <> '0' then now() end,
      case when right(number, 2) = '11' then 'not_found' end from tickets`.execute(database)
  await sql`analyze ticket_messages, ticket_events, bulk_runs, bulk_results`.execute(database)
  const { rows } = await sql<{ id: string }>`select id from tickets limit 1`.execute(database)
  return { ticketId: rows[0]?.id ?? '', runId }
}
