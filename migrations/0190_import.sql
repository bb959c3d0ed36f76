-- Import from other desks: files as they came, what they say, and which things here came from which things there.

create table import_runs (
  id uuid primary key,
  -- Empty when the command started it.
  started_by uuid references people (id),
  created_at timestamptz(3) not null,
  file_name text not null check (length(file_name) between 1 and 200),
  bytes bigint not null default 0,
  state text not null check (state in
    ('uploading', 'uploaded', 'reading', 'planning', 'planned', 'running', 'done', 'unreadable')),
  -- What is known of the file without reading it whole: format, headings, a proposal.
  guess jsonb not null default '{}',
  settings jsonb,
  -- Where the reader stands, and what it has to know there; the next record to be planned.
  cursor jsonb,
  fault text,
  fault_line bigint,
  started_at timestamptz(3),
  ended_at timestamptz(3)
);

-- The file in pieces of one size (but the last); put away when the run is over.
create table import_parts (
  run_id uuid not null references import_runs (id) on delete cascade,
  position int not null,
  content bytea not null,
  primary key (run_id, position)
);

create table import_records (
  run_id uuid not null references import_runs (id) on delete cascade,
  position bigint generated always as identity,
  line bigint not null,
  kind text not null check (kind in ('person', 'ticket', 'reply', 'thread', 'unknown')),
  external_id text not null,
  -- Of a reply: the ticket there. Of a ticket: who reported it.
  parent_id text,
  at timestamptz(3),
  label text not null default '',
  -- As it was understood; emptied when it has been taken in.
  record jsonb not null default '{}',
  -- What would happen, and why not.
  plan text check (plan in ('create', 'join', 'skip', 'fault')),
  reason text,
  done_at timestamptz(3),
  outcome text check (outcome in ('created', 'joined', 'skipped', 'fault')),
  primary key (run_id, position)
);
create unique index import_records_once on import_records (run_id, kind, external_id);
create index import_records_of_parent on import_records (run_id, kind, parent_id, at, position) where parent_id is not null;
create index import_records_to_do on import_records (run_id, kind, position) where done_at is null and plan in ('create', 'join');
create index import_records_by_plan on import_records (run_id, plan, position);

-- Which thing here came from which thing there: what stands here is not made a second time.
create table import_links (
  source text not null,
  kind text not null check (kind in ('person', 'ticket', 'reply')),
  external_id text not null,
  subject_id uuid not null,
  -- Of a person: whether they answered others there.
  staff boolean not null default false,
  run_id uuid,
  primary key (source, kind, external_id)
);

-- Of a note that came from elsewhere nobody may know any more whose it was.
alter table ticket_messages drop constraint author_of_words;
alter table ticket_messages add constraint author_of_words check (author_id is not null or kind in ('automatic', 'note'));
