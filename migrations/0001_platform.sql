-- What every domain stands on: announced events, the audit trail, idempotency keys, the rehearsal's clock.

create table events (
  seq bigint generated always as identity primary key,
  -- Readers follow (xid, seq) below the oldest running transaction: nothing committed late is ever skipped.
  xid xid8 not null default pg_current_xact_id(),
  id uuid not null unique,
  name text not null,
  payload jsonb not null,
  audience_people uuid[] not null default '{}',
  audience_roles text[] not null default '{}',
  actor_id uuid,
  request_id text not null,
  at timestamptz(3) not null,
  dispatched_at timestamptz(3),
  attempts int not null default 0,
  next_attempt_at timestamptz(3),
  last_error text
);
create index events_waiting on events (seq) where dispatched_at is null;
create index events_order on events (xid, seq);

create table audit_entries (
  id uuid primary key,
  at timestamptz(3) not null,
  action text not null,
  actor_id uuid,
  actor_kind text not null,
  subject_id uuid,
  details jsonb not null default '{}',
  request_id text not null
);
create index audit_entries_of_subject on audit_entries (subject_id, id);
create index audit_entries_of_actor on audit_entries (actor_id, id);

create table idempotency_keys (
  actor_id uuid not null,
  key text not null,
  action text not null,
  fingerprint text not null,
  answer jsonb,
  at timestamptz(3) not null,
  primary key (actor_id, action, key)
);
create index idempotency_keys_age on idempotency_keys (at);

-- At most one row, and only in an installation that was born as a rehearsal.
create table rehearsal_clock (
  one boolean primary key default true check (one),
  instant timestamptz(3) not null
);

-- When each recurring job of the timetable last ran: one process runs it, however many there are.
create table recurring_jobs (
  name text primary key,
  last_run_at timestamptz(3) not null
);
