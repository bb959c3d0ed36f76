-- What can be found, and by whom. Made anew from the domains that own it at any time (`npx wafa reindex`).

create extension if not exists pg_trgm;

create table search_entries (
  kind text not null check (kind in ('request', 'consultant', 'person', 'specialty')),
  subject_id uuid not null,
  -- Folded words and their stems, weighted: A what it is called, B who, D what it says.
  terms tsvector not null,
  -- What it is called, by its sound in Latin letters: where no word is met, similar spelling is.
  spelling text not null,
  visible_to uuid[] not null,
  visible_roles text[] not null,
  indexed_at timestamptz(3) not null,
  primary key (kind, subject_id)
);
-- Without a list of what is pending: it is searched far more often than it is written.
create index search_entries_terms on search_entries using gin (terms) with (fastupdate = off);
create index search_entries_spelling on search_entries using gin (spelling gin_trgm_ops) with (fastupdate = off);
create index search_entries_visible_to on search_entries using gin (visible_to) with (fastupdate = off);
