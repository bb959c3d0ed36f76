-- Specialties, and the people who are consulted in them: what they offer, what proves it, when they are away.

create table specialties (
  id uuid primary key,
  -- Two levels: a specialty of the first has no parent.
  parent_id uuid references specialties (id),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  -- { ar, fr, en }
  name jsonb not null,
  position int not null,
  -- A profession that may be practised with a licence only (Saudi law: lawyers, doctors, engineers …).
  licence_required boolean not null default false,
  -- Since when it can no longer be chosen; what chose it before keeps it.
  retired_at timestamptz(3),
  constraint not_its_own_parent check (parent_id <> id)
);
create index specialties_of_parent on specialties (parent_id, position);

create table consultants (
  person_id uuid primary key references people (id) on delete cascade,
  -- By language: { ar?: { headline, biography }, fr?: …, en?: … }
  profiles jsonb not null default '{}',
  languages text[] not null check (cardinality(languages) between 1 and 10),
  -- How many accepted requests they can have open at once.
  load_limit int not null default 5 check (load_limit between 1 and 100),
  started_at timestamptz(3) not null,
  -- Since when they wait for an administrator's decision.
  awaiting_since timestamptz(3),
  last_decision text check (last_decision in ('verified', 'refused', 'withdrawn', 'expired')),
  verified_at timestamptz(3),
  verified_by uuid references people (id),
  -- The last day on which the verification stands, and the instant at which that day ends.
  verification_expires_on date,
  verified_until timestamptz(3),
  -- The nearest warning given of that end, in days before it.
  warned_days int,
  constraint verified_whole check (
    (verified_at is null) = (verified_by is null)
    and (verified_at is null) = (verification_expires_on is null)
    and (verified_at is null) = (verified_until is null)
    and (verified_at is null) = (last_decision is distinct from 'verified')
  )
);
create index consultants_awaiting on consultants (awaiting_since, person_id) where awaiting_since is not null;
create index consultants_others on consultants (person_id) where awaiting_since is null and verified_at is null;
create index consultants_listed on consultants (person_id) where verified_at is not null;
create index consultants_verified on consultants (verified_until, person_id) where verified_at is not null;

create table consultant_specialties (
  person_id uuid not null references consultants (person_id) on delete cascade,
  specialty_id uuid not null references specialties (id),
  added_at timestamptz(3) not null,
  -- By an administrator, with the verification that covers it; before that nobody is offered to clients for it.
  confirmed_at timestamptz(3),
  primary key (person_id, specialty_id)
);
create index consultant_specialties_by_specialty on consultant_specialties (specialty_id, person_id) where confirmed_at is not null;

create table consultant_documents (
  id uuid primary key,
  person_id uuid not null references consultants (person_id) on delete cascade,
  kind text not null check (kind in ('identity', 'licence', 'qualification', 'other')),
  -- The profession that a licence is for.
  specialty_id uuid references specialties (id),
  file_id uuid not null unique references stored_files (id),
  number text check (length(number) between 1 and 100),
  expires_on date,
  added_at timestamptz(3) not null,
  accepted_at timestamptz(3),
  refused_at timestamptz(3),
  reviewed_by uuid references people (id),
  refusal_reason text,
  refusal_note text check (length(refusal_note) between 1 and 1000),
  -- Withdrawn by its owner: no longer counted, kept for the record.
  removed_at timestamptz(3),
  constraint licence_of_specialty check ((kind = 'licence') = (specialty_id is not null)),
  constraint reviewed_once check (accepted_at is null or refused_at is null),
  constraint reviewed_whole check ((reviewed_by is null) = (accepted_at is null and refused_at is null)),
  constraint reason_of_refusal check ((refused_at is null) = (refusal_reason is null))
);
create index consultant_documents_of_person on consultant_documents (person_id, id);

-- Every decision on a consultant, never rewritten. `by` is empty when the platform itself took note of an expiry.
create table consultant_decisions (
  id uuid primary key,
  person_id uuid not null references consultants (person_id) on delete cascade,
  decision text not null check (decision in ('verified', 'refused', 'withdrawn', 'expired')),
  at timestamptz(3) not null,
  decided_by uuid references people (id),
  expires_on date,
  reason text,
  note text check (length(note) between 1 and 1000)
);
create index consultant_decisions_of_person on consultant_decisions (person_id, id);

create table consultant_absences (
  id uuid primary key,
  person_id uuid not null references consultants (person_id) on delete cascade,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  note text check (length(note) between 1 and 200),
  constraint absence_has_length check (starts_at < ends_at)
);
create index consultant_absences_of_person on consultant_absences (person_id, ends_at, id);
