-- Files that people attach: kept in the database, so that any number of machines need no shared disk.

create table stored_files (
  id uuid primary key,
  owner_id uuid not null references people (id) on delete cascade,
  -- Made harmless when it came in, with an extension that tells the truth.
  name text not null check (length(name) between 1 and 200),
  -- Found in the content, never taken from the sender.
  media_type text not null,
  size int not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null,
  created_at timestamptz(3) not null,
  -- Since when something holds it (a message, a request, a document); what nothing holds is removed after a day.
  claimed_at timestamptz(3),
  constraint size_of_content check (size = octet_length(content))
);
-- Such files are compressed already.
alter table stored_files alter column content set storage external;
create index stored_files_unclaimed on stored_files (created_at) where claimed_at is null;
create index stored_files_unclaimed_of_owner on stored_files (owner_id) where claimed_at is null;
create index stored_files_of_owner on stored_files (owner_id, id);
