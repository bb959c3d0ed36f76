-- Consultation requests, the offers made of them, and the board (C1, C2, C4, C5).

create sequence consultation_request_numbers;

create table consultation_requests (
  id uuid primary key,
  -- What people say on the phone: R-2026-000123. The year is that of `sent_at` in UTC.
  number text not null unique,
  client_id uuid not null references people (id),
  specialty_id uuid not null references specialties (id),
  subject text not null check (length(subject) between 1 and 200),
  body text not null check (length(body) between 1 and 10000),
  language text not null,
  routing text not null check (routing in ('direct', 'board')),
  fallback text check (fallback in ('board', 'next_best', 'ask_client')),
  state text not null check (state in ('offered', 'on_board', 'awaiting_choice', 'accepted', 'completed', 'withdrawn')),
  consultant_id uuid references people (id),
  sent_at timestamptz(3) not null,
  -- On the board since; kept after it has left.
  listed_at timestamptz(3),
  -- Shown as ageing since: it waited on the board longer than the operators' setting.
  aged_at timestamptz(3),
  choice_needed_at timestamptz(3),
  -- Accepted, or taken from the board, by the consultant that it has now.
  accepted_at timestamptz(3),
  completed_at timestamptz(3),
  completed_by uuid references people (id),
  withdrawn_at timestamptz(3),
  constraint fallback_of_direct check ((routing = 'direct') = (fallback is not null)),
  constraint consultant_once_accepted check ((state in ('accepted', 'completed')) = (consultant_id is not null)),
  constraint accepted_when check ((consultant_id is not null) = (accepted_at is not null)),
  constraint listed_when check (state <> 'on_board' or listed_at is not null),
  constraint asked_when check (state <> 'awaiting_choice' or choice_needed_at is not null),
  constraint completed_when check (state <> 'completed' or (completed_at is not null and completed_by is not null)),
  constraint withdrawn_when check ((state = 'withdrawn') = (withdrawn_at is not null)),
  constraint never_for_oneself check (consultant_id <> client_id)
);
create index consultation_requests_of_client on consultation_requests (client_id, id);
create index consultation_requests_of_consultant on consultation_requests (consultant_id, id) where consultant_id is not null;
-- The load of a consultant: what they have accepted and not completed.
create index consultation_requests_load on consultation_requests (consultant_id) where state = 'accepted';
-- Ageing first, then the longest wait.
create index consultation_requests_board on consultation_requests ((aged_at is null), listed_at, id) where state = 'on_board';
create index consultation_requests_to_age on consultation_requests (listed_at) where state = 'on_board' and aged_at is null;

create table request_attachments (
  request_id uuid not null references consultation_requests (id) on delete cascade,
  file_id uuid not null unique references stored_files (id),
  position int not null,
  primary key (request_id, position)
);

create table offers (
  id uuid primary key,
  request_id uuid not null references consultation_requests (id) on delete cascade,
  consultant_id uuid not null references people (id),
  -- Who was asked by the client's own choice, and who because the platform ranked them next (C5).
  chosen_by text not null check (chosen_by in ('client', 'ranking', 'operator')),
  rank_reasons jsonb not null default '[]',
  made_at timestamptz(3) not null,
  outcome text check (outcome in ('accepted', 'declined', 'lapsed', 'withdrawn')),
  outcome_at timestamptz(3),
  decline_reason text,
  constraint outcome_when check ((outcome is null) = (outcome_at is null)),
  constraint reason_of_declining check ((outcome is not distinct from 'declined') = (decline_reason is not null)),
  -- Nobody is offered the same request twice.
  constraint offered_once unique (request_id, consultant_id)
);
-- A request is offered to one person at a time.
create unique index offers_open on offers (request_id) where outcome is null;
create index offers_of_consultant on offers (consultant_id, id);
create index offers_by_outcome on offers (outcome, outcome_at);
