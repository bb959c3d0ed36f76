-- Technical support (G1, S1, S4, S6–S9): tickets, what is said about them, and the trail of all that happened to them.

-- The agreement always had these clauses; now they are clocks.
update agreements set clauses = '{
  "S6.response": {"amount": 1, "unit": "hour"},
  "S6.resolution": {"amount": 4, "unit": "hour"},
  "S7.response": {"amount": 4, "unit": "hour"},
  "S7.resolution": {"amount": 1, "unit": "businessDay"},
  "S8.response": {"amount": 1, "unit": "businessDay"},
  "S8.resolution": {"amount": 3, "unit": "businessDay"},
  "S9.response": {"amount": 2, "unit": "businessDay"}
}'::jsonb || clauses;

-- A promise may come under another clause, from its own start, and may go on after it was met.
-- Several may happen at one instant: in the order of writing.
alter table commitment_changes add column position bigint generated always as identity;
drop index commitment_changes_of_commitment;
create index commitment_changes_of_commitment on commitment_changes (commitment_id, position);
alter table commitment_changes drop constraint commitment_changes_cause_check;
alter table commitment_changes add constraint commitment_changes_cause_check
  check (cause in ('paused', 'resumed', 'calendar_edited', 'clause_changed', 'reopened'));
alter table commitment_changes add column clause_before text;
alter table commitment_changes add column clause_after text;
alter table commitment_changes add constraint clauses_of_change
  check ((cause = 'clause_changed') = (clause_before is not null and clause_after is not null));

create sequence ticket_numbers;

create table tickets (
  id uuid primary key,
  -- What people say on the phone: T-2026-000123. The year is that of `opened_at` in UTC.
  number text not null unique,
  requester_id uuid not null references people (id),
  channel text not null check (channel in ('dashboard', 'page', 'chat', 'api', 'import')),
  category text not null check (category in
    ('platform', 'payment', 'requests', 'interface', 'performance', 'account', 'question', 'wish')),
  -- P1 to P4, which the clauses S6 to S9 go by.
  priority smallint not null check (priority between 1 and 4),
  -- Why: what the suggestion went by, or the agent's words.
  priority_reason jsonb not null,
  impact text not null check (impact in ('nothing_works', 'cannot_continue', 'hindered', 'no_harm')),
  subject text not null check (length(subject) between 1 and 200),
  body text not null check (length(body) between 1 and 20000),
  language text not null check (language in ('ar', 'fr', 'en')),
  -- Page, browser, last error, id of a request: what the requester chose to send along.
  circumstances jsonb,
  state text not null check (state in ('new', 'open', 'waiting', 'on_hold', 'resolved', 'closed')),
  hold_reason text check (length(hold_reason) between 1 and 1000),
  assignee_id uuid references people (id),
  team_id uuid,
  opened_at timestamptz(3) not null,
  -- The first message of a person to the requester.
  first_answered_at timestamptz(3),
  waiting_since timestamptz(3),
  resolved_at timestamptz(3),
  resolved_by uuid references people (id),
  closed_at timestamptz(3),
  -- The last time that its requester took it up again.
  reopened_at timestamptz(3),
  -- The last message that the requester may read, and who wrote it: what moves a list.
  last_message_at timestamptz(3) not null,
  last_message_by uuid references people (id),
  merged_into_id uuid references tickets (id),
  incident_id uuid,
  plan_item_id uuid,
  -- The earliest deadline of what is still owed, missed or not; null while nothing is, or all of it is paused.
  next_due_at timestamptz(3),
  constraint held_with_reason check ((state = 'on_hold') = (hold_reason is not null)),
  constraint waiting_when check ((state = 'waiting') = (waiting_since is not null)),
  constraint resolved_when check (state not in ('resolved') or resolved_at is not null),
  constraint closed_when check ((state = 'closed') = (closed_at is not null)),
  constraint merged_is_closed check (merged_into_id is null or (state = 'closed' and merged_into_id <> id))
);
create index tickets_of_requester on tickets (requester_id, id);
create index tickets_by_deadline on tickets (next_due_at, id) where state in ('new', 'open', 'waiting', 'on_hold');
create index tickets_of_assignee on tickets (assignee_id, next_due_at, id)
  where state in ('new', 'open', 'waiting', 'on_hold');
create index tickets_to_close on tickets (resolved_at, id) where state = 'resolved';

-- In the order of writing: `position` is taken from a sequence while the ticket is locked.
create table ticket_messages (
  id uuid primary key,
  position bigint generated always as identity,
  ticket_id uuid not null references tickets (id) on delete cascade,
  -- Empty when the platform wrote it.
  author_id uuid references people (id),
  kind text not null check (kind in ('reply', 'note', 'automatic')),
  -- Written by the requester, or by somebody who answers them.
  side text not null check (side in ('requester', 'desk')),
  body text not null check (length(body) <= 20000),
  -- The instant that counts for the response clock, if it is not withdrawn.
  sent_at timestamptz(3) not null,
  -- Until then its author may withdraw it, and the requester does not see it.
  held_until timestamptz(3),
  delivered_at timestamptz(3),
  withdrawn_at timestamptz(3),
  constraint author_of_words check (author_id is not null or kind = 'automatic'),
  constraint one_fate check (delivered_at is null or withdrawn_at is null)
);
create index ticket_messages_of_ticket on ticket_messages (ticket_id, position);
create index ticket_messages_held on ticket_messages (held_until, id)
  where held_until is not null and delivered_at is null and withdrawn_at is null;

-- Everything that ever happened to a ticket.
create table ticket_events (
  id uuid primary key,
  position bigint generated always as identity,
  ticket_id uuid not null references tickets (id) on delete cascade,
  kind text not null,
  actor_id uuid references people (id),
  at timestamptz(3) not null,
  details jsonb not null default '{}'
);
create index ticket_events_of_ticket on ticket_events (ticket_id, position);

-- Attached to the report when there is no message.
create table ticket_files (
  ticket_id uuid not null references tickets (id) on delete cascade,
  message_id uuid references ticket_messages (id) on delete cascade,
  file_id uuid primary key references stored_files (id),
  position int not null
);
create index ticket_files_of_ticket on ticket_files (ticket_id, position);

-- Time that does not count for the resolution: kept of every ticket, for the clock that a later priority may start.
create table ticket_waits (
  id uuid primary key,
  ticket_id uuid not null references tickets (id) on delete cascade,
  reason text not null check (reason in ('waiting_for_requester', 'resolved')),
  from_at timestamptz(3) not null,
  to_at timestamptz(3) check (to_at >= from_at)
);
create unique index ticket_waits_open on ticket_waits (ticket_id) where to_at is null;
create index ticket_waits_of_ticket on ticket_waits (ticket_id, from_at);
