-- Who is on duty, who is on call, and how somebody is called out.

create table duty_teams (
  id uuid primary key,
  name jsonb not null,
  created_at timestamptz(3) not null
);

-- What is kept of an agent's duty; whoever has no row yet follows the agreement's hours and takes everything.
create table duty_agents (
  person_id uuid primary key references people,
  -- Empty: all of them.
  skills text[] not null default '{}',
  languages text[] not null default '{}',
  -- Hours by weekday in the agreement's zone; null: the agreement's own.
  week jsonb,
  exceptions jsonb not null default '[]',
  switched text check (switched in ('on', 'off')),
  switched_at timestamptz(3),
  switched_until timestamptz(3),
  -- As it was last announced, and when it is to be looked at again.
  on_since timestamptz(3),
  look_again_at timestamptz(3),
  check ((switched is null) = (switched_at is null)),
  check (switched is not null or switched_until is null)
);
create index duty_agents_to_look_at on duty_agents (look_again_at) where look_again_at is not null;

create table duty_team_members (
  team_id uuid not null references duty_teams on delete cascade,
  person_id uuid not null references duty_agents,
  primary key (team_id, person_id)
);
create index duty_team_members_of_person on duty_team_members (person_id);

create table duty_absences (
  id uuid primary key,
  person_id uuid not null references people,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  note text,
  check (starts_at < ends_at)
);
create index duty_absences_by_end on duty_absences (ends_at, id);

-- The on-call rota: its members take turns of a week, from a date on, at an hour of the agreement's zone.
create table duty_rota (
  one boolean primary key default true check (one),
  members uuid[] not null default '{}',
  starts_on date not null,
  handover_at text not null,
  revision int not null default 1
);
insert into duty_rota (starts_on, handover_at) values ('2026-01-04', '09:00');

create table duty_overrides (
  id uuid primary key,
  person_id uuid not null references people,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  note text,
  made_at timestamptz(3) not null,
  made_by uuid references people,
  withdrawn_at timestamptz(3),
  check (starts_at < ends_at)
);
create index duty_overrides_by_end on duty_overrides (ends_at) where withdrawn_at is null;

create table duty_settings (
  one boolean primary key default true check (one),
  strategy text not null default 'least_loaded' check (strategy in ('least_loaded', 'in_turn', 'none')),
  -- Minutes between two calls to one person, calls to each, people called before the administrators, calls to those.
  repeat_minutes int not null default 5 check (repeat_minutes between 1 and 120),
  calls_each int not null default 3 check (calls_each between 1 and 20),
  people_called int not null default 2 check (people_called between 1 and 20),
  administrator_calls int not null default 12 check (administrator_calls between 1 and 100)
);
insert into duty_settings default values;

create table call_outs (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('ticket')),
  subject_id uuid not null,
  number text not null,
  subject text not null,
  clause text not null,
  due_at timestamptz(3) not null,
  made_at timestamptz(3) not null,
  -- Whom it calls now: the how many-eth person, or the administrators; and how often they have been called.
  person_id uuid references people,
  place int not null default 0,
  calls int not null default 0,
  administrators boolean not null default false,
  next_at timestamptz(3),
  silent_at timestamptz(3),
  acknowledged_at timestamptz(3),
  acknowledged_by uuid references people,
  ended_at timestamptz(3),
  end_reason text,
  check (next_at is null or (acknowledged_at is null and ended_at is null)),
  check ((acknowledged_at is null) = (acknowledged_by is null)),
  check ((ended_at is null) = (end_reason is null))
);
-- A thing is called out for once at a time.
create unique index call_outs_open on call_outs (subject_id) where ended_at is null;
create index call_outs_to_ring on call_outs (next_at, id) where next_at is not null;
create index call_outs_by_id on call_outs (id) where ended_at is null and acknowledged_at is null;

-- Everything that a call-out did, in its order.
create table call_out_steps (
  id uuid primary key,
  call_out_id uuid not null references call_outs,
  position bigint generated always as identity,
  at timestamptz(3) not null,
  kind text not null check (
    kind in ('planned', 'called', 'passed_on', 'nobody', 'administrators', 'silent', 'acknowledged', 'ended')
  ),
  person_id uuid references people,
  detail text
);
create index call_out_steps_of_call_out on call_out_steps (call_out_id, position);
