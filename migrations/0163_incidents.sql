-- Trouble that concerns many at once (G5): told in the open, tied to the tickets that came of it.
create table incidents (
  id uuid primary key,
  -- Language → words; in one at least.
  title jsonb not null,
  state text not null check (state in ('investigating', 'identified', 'watching', 'resolved')),
  categories text[] not null default '{}',
  started_at timestamptz(3) not null,
  ended_at timestamptz(3),
  -- Null: the platform, by the escalation table.
  opened_by uuid references people (id),
  changed_at timestamptz(3) not null,
  constraint ended_when_resolved check ((state = 'resolved') = (ended_at is not null))
);
create index incidents_open on incidents (id) where state <> 'resolved';

create table incident_updates (
  id uuid primary key,
  position bigint generated always as identity,
  incident_id uuid not null references incidents (id) on delete cascade,
  state text not null check (state in ('investigating', 'identified', 'watching', 'resolved')),
  texts jsonb not null,
  written_by uuid references people (id),
  written_at timestamptz(3) not null
);
create index incident_updates_of on incident_updates (incident_id, position);

alter table tickets add constraint tickets_incident foreign key (incident_id) references incidents (id);
create index tickets_of_incident on tickets (incident_id, id) where incident_id is not null;
