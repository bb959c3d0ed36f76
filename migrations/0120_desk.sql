-- The desk (G5): how tickets are found and put in order, and what agents make for themselves and each other.

-- The queue: what is owed next comes first, what nothing is owed of comes last.
create index tickets_queue on tickets ((coalesce(next_due_at, '9999-12-31T00:00:00Z'::timestamptz)), id)
  where state in ('new', 'open', 'waiting', 'on_hold');
create index tickets_queue_of_state on tickets (state, (coalesce(next_due_at, '9999-12-31T00:00:00Z'::timestamptz)), id)
  where state in ('new', 'open', 'waiting', 'on_hold');
create index tickets_queue_of_priority on tickets (priority, (coalesce(next_due_at, '9999-12-31T00:00:00Z'::timestamptz)), id)
  where state in ('new', 'open', 'waiting', 'on_hold');
create index tickets_queue_of_category on tickets (category, (coalesce(next_due_at, '9999-12-31T00:00:00Z'::timestamptz)), id)
  where state in ('new', 'open', 'waiting', 'on_hold');
create index tickets_queue_of_language on tickets (language, (coalesce(next_due_at, '9999-12-31T00:00:00Z'::timestamptz)), id)
  where state in ('new', 'open', 'waiting', 'on_hold');
create index tickets_queue_of_channel on tickets (channel, (coalesce(next_due_at, '9999-12-31T00:00:00Z'::timestamptz)), id)
  where state in ('new', 'open', 'waiting', 'on_hold');
create index tickets_queue_of_assignee on tickets (assignee_id, (coalesce(next_due_at, '9999-12-31T00:00:00Z'::timestamptz)), id)
  where state in ('new', 'open', 'waiting', 'on_hold');
-- What is over, the latest word first.
create index tickets_over on tickets (last_message_at desc, id desc) where state in ('resolved', 'closed');

-- The words of tickets, for the desk's own search: beside the tickets, since few who read one need them.
create table ticket_terms (
  ticket_id uuid primary key references tickets (id) on delete cascade,
  terms tsvector not null
);
create index ticket_terms_words on ticket_terms using gin (terms) with (fastupdate = off);

-- Who is told of what happens on a ticket, beside its requester and assignee.
create table ticket_followers (
  ticket_id uuid not null references tickets (id) on delete cascade,
  person_id uuid not null references people (id),
  since timestamptz(3) not null,
  why text not null check (why in ('wish', 'mention')),
  primary key (ticket_id, person_id)
);
create index ticket_followers_of_person on ticket_followers (person_id, ticket_id);

create table ticket_mentions (
  message_id uuid not null references ticket_messages (id) on delete cascade,
  person_id uuid not null references people (id),
  primary key (message_id, person_id)
);

-- Two tickets that have to do with each other; the older id stands first, so that a pair is there once.
create table ticket_links (
  ticket_id uuid not null references tickets (id) on delete cascade,
  other_id uuid not null references tickets (id) on delete cascade,
  kind text not null check (kind in ('related', 'split')),
  linked_by uuid references people (id),
  linked_at timestamptz(3) not null,
  primary key (ticket_id, other_id),
  check (ticket_id < other_id)
);
create index ticket_links_of_other on ticket_links (other_id);

create index tickets_merged_into on tickets (merged_into_id) where merged_into_id is not null;

-- Prepared answers in three languages, and what is done with them.
create table macros (
  id uuid primary key,
  name jsonb not null,
  message_kind text not null check (message_kind in ('reply', 'note')),
  -- Null where only something is done.
  texts jsonb,
  actions jsonb not null,
  created_by uuid references people (id),
  created_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  retired_at timestamptz(3),
  check (texts is not null or actions <> '[]')
);

-- A filter that somebody keeps; shared, every operator has it.
create table ticket_filters (
  id uuid primary key,
  owner_id uuid not null references people (id) on delete cascade,
  name text not null check (length(name) between 1 and 80),
  definition jsonb not null,
  shared_at timestamptz(3),
  created_at timestamptz(3) not null
);
create index ticket_filters_of_owner on ticket_filters (owner_id, id);
create index ticket_filters_shared on ticket_filters (id) where shared_at is not null;

-- One deed on many tickets. Each has its own outcome: what is refused for one is done for the others.
create table bulk_runs (
  id uuid primary key,
  started_by uuid not null references people (id),
  started_at timestamptz(3) not null,
  deed jsonb not null,
  ended_at timestamptz(3)
);
create index bulk_runs_of_person on bulk_runs (started_by, id);

create table bulk_results (
  run_id uuid not null references bulk_runs (id) on delete cascade,
  ticket_id uuid not null references tickets (id) on delete cascade,
  -- Both empty until its turn has come.
  done_at timestamptz(3),
  refused_with text,
  primary key (run_id, ticket_id),
  check (refused_with is null or done_at is not null)
);
create index bulk_results_to_do on bulk_results (run_id, ticket_id) where done_at is null;

-- Promises that were broken and are still owed, the oldest first: what the queue has of consultations (C6), and what
-- is counted as overdue, which needs no index of its own any more.
drop index commitments_overdue;
create index commitments_owed on commitments (clause, breached_at, id)
  where breached_at is not null and met_at is null and cancelled_at is null;

-- What follows once a reply has left that may still be taken back: the deeds that were asked for with it.
create table held_replies (
  message_id uuid primary key references ticket_messages (id) on delete cascade,
  deeds jsonb not null
);
