-- What happens once a consultant has a request: conversation, appointments, calls, completion, reassignment (C6).

create extension if not exists btree_gist;

-- One row a conversation: whoever writes takes the next position from it, so that positions follow the commits.
create table conversations (
  request_id uuid primary key references consultation_requests (id) on delete cascade,
  last_position int not null default 0
);

create table messages (
  id uuid primary key,
  request_id uuid not null references consultation_requests (id) on delete cascade,
  position int not null check (position > 0),
  author_id uuid not null references people (id),
  -- Empty when the message is its attachments.
  body text not null check (length(body) <= 10000),
  sent_at timestamptz(3) not null,
  constraint message_position unique (request_id, position)
);

create table message_attachments (
  message_id uuid not null references messages (id) on delete cascade,
  file_id uuid not null unique references stored_files (id),
  position int not null,
  primary key (message_id, position)
);

-- How far a person has read; it never goes back.
create table read_marks (
  request_id uuid not null references consultation_requests (id) on delete cascade,
  person_id uuid not null references people (id),
  position int not null,
  read_at timestamptz(3) not null,
  primary key (request_id, person_id)
);

create table appointments (
  id uuid primary key,
  request_id uuid not null references consultation_requests (id) on delete cascade,
  consultant_id uuid not null references people (id),
  -- Who last named a time; the other side may accept it.
  proposed_by uuid not null references people (id),
  proposed_at timestamptz(3) not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  -- An address, a telephone number or a link; may be empty.
  place text not null default '' check (length(place) <= 500),
  -- As in iCalendar: counts the changes, so that calendars know the latest.
  sequence int not null default 0,
  changed_at timestamptz(3) not null,
  accepted_at timestamptz(3),
  accepted_by uuid references people (id),
  cancelled_at timestamptz(3),
  -- Empty when the platform itself cancelled it, because the consultation ended.
  cancelled_by uuid references people (id),
  cancel_reason text check (length(cancel_reason) between 1 and 1000),
  -- The reminders a day and an hour before: sent, or found to be too late to send.
  day_reminder_at timestamptz(3),
  hour_reminder_at timestamptz(3),
  constraint appointment_has_length check (starts_at < ends_at),
  constraint appointment_accepted_by check ((accepted_at is null) = (accepted_by is null)),
  constraint appointment_cancel_reason check (cancelled_at is not null or (cancel_reason is null and cancelled_by is null)),
  -- A consultant is in one place at a time.
  constraint appointment_overlap exclude using gist (consultant_id with =, tstzrange(starts_at, ends_at) with &&)
    where (accepted_at is not null and cancelled_at is null)
);
create index appointments_of_request on appointments (request_id, starts_at, id);
create index appointments_to_remind on appointments (starts_at)
  where accepted_at is not null and cancelled_at is null and hour_reminder_at is null;

-- Every time that was named for an appointment, and by whom.
create table appointment_times (
  appointment_id uuid not null references appointments (id) on delete cascade,
  sequence int not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  named_by uuid not null references people (id),
  named_at timestamptz(3) not null,
  primary key (appointment_id, sequence)
);

create table logged_calls (
  id uuid primary key,
  request_id uuid not null references consultation_requests (id) on delete cascade,
  consultant_id uuid not null references people (id),
  held_at timestamptz(3) not null,
  minutes int not null check (minutes between 1 and 1440),
  note text not null check (length(note) <= 2000),
  logged_at timestamptz(3) not null,
  confirmed_at timestamptz(3),
  disputed_at timestamptz(3),
  dispute_note text check (length(dispute_note) between 1 and 1000),
  constraint call_answered_once check (confirmed_at is null or disputed_at is null),
  constraint call_dispute_note check (dispute_note is null or disputed_at is not null)
);
create index logged_calls_of_request on logged_calls (request_id, id);

-- The client asked to wait with the first contact.
create table contact_pauses (
  id uuid primary key,
  request_id uuid not null references consultation_requests (id) on delete cascade,
  asked_by uuid not null references people (id),
  asked_at timestamptz(3) not null,
  -- The instant at which it ends of itself; empty until the client says so.
  until_at timestamptz(3),
  ended_at timestamptz(3),
  constraint contact_pause_forward check (until_at > asked_at and ended_at >= asked_at)
);
create unique index contact_pauses_open on contact_pauses (request_id) where ended_at is null;
create index contact_pauses_to_end on contact_pauses (until_at) where ended_at is null;

create table ratings (
  request_id uuid primary key references consultation_requests (id) on delete cascade,
  client_id uuid not null references people (id),
  consultant_id uuid not null references people (id),
  stars int not null check (stars between 1 and 5),
  words text not null check (length(words) <= 2000),
  rated_at timestamptz(3) not null
);
create index ratings_of_consultant on ratings (consultant_id, rated_at);

-- A completion that the client took back, as it had been.
create table reopenings (
  id uuid primary key,
  request_id uuid not null references consultation_requests (id) on delete cascade,
  completed_at timestamptz(3) not null,
  completed_by uuid not null references people (id),
  reopened_at timestamptz(3) not null,
  reopened_by uuid not null references people (id),
  reason text not null check (length(reason) between 1 and 2000)
);
create index reopenings_of_request on reopenings (request_id, id);

-- Another consultant, offered to the client: by an operator, or by the platform itself when contact was missed (C6).
create table reassignments (
  id uuid primary key,
  request_id uuid not null references consultation_requests (id) on delete cascade,
  cause text not null check (cause in ('contact_missed', 'consultant_unavailable', 'client_wish', 'other')),
  -- For the client to read; empty when the platform proposed it, whose words depend on the reader's language.
  reason text check (length(reason) between 1 and 2000),
  proposed_by uuid references people (id),
  proposed_at timestamptz(3) not null,
  from_consultant_id uuid not null references people (id),
  -- Empty for the board.
  to_consultant_id uuid references people (id),
  consented_at timestamptz(3),
  refused_at timestamptz(3),
  -- Overtaken by another proposal, or by the end of the consultation.
  withdrawn_at timestamptz(3),
  constraint reassignment_answered_once check (num_nonnulls(consented_at, refused_at, withdrawn_at) <= 1),
  constraint reassignment_to_another check (to_consultant_id <> from_consultant_id),
  constraint reassignment_reason check ((proposed_by is null) = (reason is null))
);
create unique index reassignments_open on reassignments (request_id)
  where consented_at is null and refused_at is null and withdrawn_at is null;
create index reassignments_released on reassignments (request_id, from_consultant_id) where consented_at is not null;
