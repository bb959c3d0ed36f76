-- What people are told (C3), by which channels, and the proof that it left.

create table notifications (
  id uuid primary key,
  -- The announced event that this tells of: a person is told of it once, however often its reaction runs.
  event_id uuid not null,
  person_id uuid not null references people (id) on delete cascade,
  kind text not null,
  -- What the texts of the kind are filled with.
  parameters jsonb not null,
  -- What belongs together, in the app and in the threads of a mailbox; most often a request.
  thread_id uuid,
  at timestamptz(3) not null,
  -- False when the person does not want notices of this topic in the app: mail and push still refer to it.
  in_app boolean not null,
  read_at timestamptz(3),
  constraint notified_once unique (event_id, person_id)
);
create index notifications_of_person on notifications (person_id, id) where in_app;
create index notifications_unread on notifications (person_id, id) where in_app and read_at is null;

-- Only what differs from the default; what the agreement demands cannot be switched off.
create table notification_preferences (
  person_id uuid not null references people (id) on delete cascade,
  topic text not null,
  channel text not null check (channel in ('in_app', 'mail', 'push')),
  wanted boolean not null,
  at timestamptz(3) not null,
  primary key (person_id, topic, channel)
);

create table push_subscriptions (
  id uuid primary key,
  person_id uuid not null references people (id) on delete cascade,
  -- One browser on one device; whoever signs in there last receives.
  endpoint text not null constraint one_browser unique,
  p256dh text not null,
  auth text not null,
  label text not null,
  created_at timestamptz(3) not null
);
create index push_subscriptions_of_person on push_subscriptions (person_id, id);

create table deliveries (
  id uuid primary key,
  event_id uuid not null,
  person_id uuid references people (id) on delete cascade,
  notification_id uuid references notifications (id) on delete cascade,
  channel text not null check (channel in ('mail', 'push')),
  -- The subscription for push, empty for mail.
  target text not null default '',
  kind text not null,
  -- A mail that is no notice (a link to sign in): whom it goes to and what it says; emptied when it has left.
  letter jsonb,
  committed_at timestamptz(3) not null,
  attempts int not null default 0,
  last_attempt_at timestamptz(3),
  last_error text,
  handed_over_at timestamptz(3),
  given_up_at timestamptz(3),
  -- Nobody is there any more to receive it (a browser that unsubscribed).
  moot_at timestamptz(3),
  retried_at timestamptz(3),
  retried_by uuid references people (id) on delete set null,
  constraint delivered_once unique nulls not distinct (event_id, person_id, channel, target),
  constraint settled_once check (num_nonnulls(handed_over_at, given_up_at, moot_at) <= 1)
);
create index deliveries_committed on deliveries (committed_at);
create index deliveries_waiting on deliveries (committed_at) where handed_over_at is null and given_up_at is null and moot_at is null;
create index deliveries_given_up on deliveries (id) where given_up_at is not null;

-- The outbox of an installation without a mail server.
create table mails (
  id uuid primary key,
  delivery_id uuid not null unique references deliveries (id) on delete cascade,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  headers jsonb not null,
  kept_at timestamptz(3) not null
);
