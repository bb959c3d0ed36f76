-- Calendars and versions of the agreement (G9), and the commitments that run under them.

create table calendars (
  id uuid primary key,
  name jsonb not null,
  revision int not null,
  check (revision > 0)
);

-- Every edit is a new revision: a clock can always be explained by the hours under which it ran.
create table calendar_revisions (
  calendar_id uuid not null references calendars,
  revision int not null,
  definition jsonb not null,
  reason text,
  edited_at timestamptz(3) not null,
  edited_by uuid references people,
  primary key (calendar_id, revision)
);

create table agreements (
  version int primary key,
  effective_at timestamptz(3) not null,
  -- Clause → target and calendar.
  clauses jsonb not null,
  calendar_id uuid not null references calendars,
  reviewed_at timestamptz(3) not null
);
create index agreements_in_force on agreements (effective_at desc, version desc);

create table commitments (
  id uuid primary key,
  clause text not null,
  subject_kind text not null,
  subject_id uuid not null,
  responsible_id uuid references people,
  beneficiary_id uuid references people,
  agreement_version int not null references agreements,
  calendar_id uuid not null references calendars,
  target_amount numeric not null check (target_amount >= 0),
  target_unit text not null check (target_unit in ('hour', 'businessHour', 'businessDay')),
  started_at timestamptz(3) not null,
  -- Which revision of the calendar counts from when on: [{"since": ms, "revision": 1}, …].
  segments jsonb not null,
  due_at timestamptz(3),
  paused_since timestamptz(3),
  reminded_share numeric not null default 0,
  -- When the keeper must look at it, and for what; a failed attempt puts it off.
  next_at timestamptz(3),
  next_step text check (next_step in ('reminder', 'deadline')),
  next_share numeric,
  failures int not null default 0,
  met_at timestamptz(3),
  breached_at timestamptz(3),
  cancelled_at timestamptz(3),
  cancel_reason text,
  check (met_at is null or cancelled_at is null),
  check ((next_at is null) = (next_step is null)),
  check ((next_share is not null) = (next_step is not distinct from 'reminder')),
  check (paused_since is null or (met_at is null and cancelled_at is null and due_at is null and next_at is null))
);
-- One clock of a kind runs for a thing at a time.
create unique index commitments_open on commitments (subject_id, clause) where met_at is null and cancelled_at is null;
create index commitments_of_subject on commitments (subject_id, started_at);
create index commitments_to_look_at on commitments (next_at, id) where next_at is not null;
create index commitments_by_deadline on commitments (due_at, id)
  where met_at is null and cancelled_at is null and breached_at is null;
create index commitments_paused on commitments (paused_since, id) where paused_since is not null;
create index commitments_missed on commitments (breached_at desc, id desc) where breached_at is not null;
create index commitments_of_calendar on commitments (calendar_id, id) where met_at is null and cancelled_at is null;

create table commitment_pauses (
  id uuid primary key,
  commitment_id uuid not null references commitments,
  paused_at timestamptz(3) not null,
  resumed_at timestamptz(3) check (resumed_at >= paused_at),
  reason text not null
);
create unique index commitment_pauses_open on commitment_pauses (commitment_id) where resumed_at is null;
create index commitment_pauses_of_commitment on commitment_pauses (commitment_id, paused_at);

-- What had been promised before something moved it.
create table commitment_changes (
  id uuid primary key,
  commitment_id uuid not null references commitments,
  at timestamptz(3) not null,
  cause text not null check (cause in ('paused', 'resumed', 'calendar_edited')),
  due_before timestamptz(3),
  due_after timestamptz(3)
);
create index commitment_changes_of_commitment on commitment_changes (commitment_id, id);

-- The agreement as it is shipped: Sunday to Thursday 9:00 to 18:00 in Riyadh, Saudi holidays as dated entries
-- (Umm al-Qura; a moon sighting can move an Eid, and an administrator the entry).
insert into calendars (id, name, revision) values (
  '00000000-0000-7000-8000-000000000001',
  '{"ar": "أوقات العمل في الرياض", "fr": "Heures ouvrées de Riyad", "en": "Riyadh business hours"}',
  1
);
insert into calendar_revisions (calendar_id, revision, definition, edited_at) values (
  '00000000-0000-7000-8000-000000000001',
  1,
  '{
  "timeZone": "Asia/Riyadh",
  "week": {
    "sunday": ["09:00-18:00"], "monday": ["09:00-18:00"], "tuesday": ["09:00-18:00"],
    "wednesday": ["09:00-18:00"], "thursday": ["09:00-18:00"]
  },
  "exceptions": [
    {"from":"2025-02-22","to":"2025-02-22","hours":[],"name":"founding_day"},
    {"from":"2025-03-30","to":"2025-04-02","hours":[],"name":"eid_al_fitr"},
    {"from":"2025-06-05","to":"2025-06-08","hours":[],"name":"eid_al_adha"},
    {"from":"2025-09-23","to":"2025-09-23","hours":[],"name":"national_day"},
    {"from":"2026-02-22","to":"2026-02-22","hours":[],"name":"founding_day"},
    {"from":"2026-03-19","to":"2026-03-22","hours":[],"name":"eid_al_fitr"},
    {"from":"2026-05-26","to":"2026-05-29","hours":[],"name":"eid_al_adha"},
    {"from":"2026-09-23","to":"2026-09-23","hours":[],"name":"national_day"},
    {"from":"2027-02-22","to":"2027-02-22","hours":[],"name":"founding_day"},
    {"from":"2027-03-09","to":"2027-03-12","hours":[],"name":"eid_al_fitr"},
    {"from":"2027-05-15","to":"2027-05-18","hours":[],"name":"eid_al_adha"},
    {"from":"2027-09-23","to":"2027-09-23","hours":[],"name":"national_day"},
    {"from":"2028-02-22","to":"2028-02-22","hours":[],"name":"founding_day"},
    {"from":"2028-02-26","to":"2028-02-29","hours":[],"name":"eid_al_fitr"},
    {"from":"2028-05-04","to":"2028-05-07","hours":[],"name":"eid_al_adha"},
    {"from":"2028-09-23","to":"2028-09-23","hours":[],"name":"national_day"},
    {"from":"2029-02-14","to":"2029-02-17","hours":[],"name":"eid_al_fitr"},
    {"from":"2029-02-22","to":"2029-02-22","hours":[],"name":"founding_day"},
    {"from":"2029-04-23","to":"2029-04-26","hours":[],"name":"eid_al_adha"},
    {"from":"2029-09-23","to":"2029-09-23","hours":[],"name":"national_day"},
    {"from":"2030-02-03","to":"2030-02-06","hours":[],"name":"eid_al_fitr"},
    {"from":"2030-02-22","to":"2030-02-22","hours":[],"name":"founding_day"},
    {"from":"2030-04-12","to":"2030-04-15","hours":[],"name":"eid_al_adha"},
    {"from":"2030-09-23","to":"2030-09-23","hours":[],"name":"national_day"},
    {"from":"2031-01-24","to":"2031-01-27","hours":[],"name":"eid_al_fitr"},
    {"from":"2031-02-22","to":"2031-02-22","hours":[],"name":"founding_day"},
    {"from":"2031-04-01","to":"2031-04-04","hours":[],"name":"eid_al_adha"},
    {"from":"2031-09-23","to":"2031-09-23","hours":[],"name":"national_day"},
    {"from":"2032-01-14","to":"2032-01-17","hours":[],"name":"eid_al_fitr"},
    {"from":"2032-02-22","to":"2032-02-22","hours":[],"name":"founding_day"},
    {"from":"2032-03-21","to":"2032-03-24","hours":[],"name":"eid_al_adha"},
    {"from":"2032-09-23","to":"2032-09-23","hours":[],"name":"national_day"},
    {"from":"2033-01-02","to":"2033-01-05","hours":[],"name":"eid_al_fitr"},
    {"from":"2033-02-22","to":"2033-02-22","hours":[],"name":"founding_day"},
    {"from":"2033-03-11","to":"2033-03-14","hours":[],"name":"eid_al_adha"},
    {"from":"2033-09-23","to":"2033-09-23","hours":[],"name":"national_day"},
    {"from":"2033-12-22","to":"2033-12-25","hours":[],"name":"eid_al_fitr"},
    {"from":"2034-02-22","to":"2034-02-22","hours":[],"name":"founding_day"},
    {"from":"2034-02-28","to":"2034-03-03","hours":[],"name":"eid_al_adha"},
    {"from":"2034-09-23","to":"2034-09-23","hours":[],"name":"national_day"},
    {"from":"2034-12-11","to":"2034-12-14","hours":[],"name":"eid_al_fitr"},
    {"from":"2035-02-18","to":"2035-02-21","hours":[],"name":"eid_al_adha"},
    {"from":"2035-02-22","to":"2035-02-22","hours":[],"name":"founding_day"},
    {"from":"2035-09-23","to":"2035-09-23","hours":[],"name":"national_day"},
    {"from":"2035-11-30","to":"2035-12-03","hours":[],"name":"eid_al_fitr"}
  ]
}',
  '2020-01-01T00:00:00Z'
);
insert into agreements (version, effective_at, clauses, calendar_id, reviewed_at) values (
  1,
  '2020-01-01T00:00:00Z',
  '{
  "C4": {"amount": 4, "unit": "businessHour"},
  "C6": {"amount": 24, "unit": "businessHour"}
}',
  '00000000-0000-7000-8000-000000000001',
  '2026-11-01T00:00:00Z'
);
