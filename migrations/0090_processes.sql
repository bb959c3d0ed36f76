-- What an installation is, and which of its workers are alive.
-- Instants here are the server's own clock: a rehearsal's stands still, and machines disagree.

create table installation (
  one boolean primary key default true check (one),
  -- Decided at the first start and never again: a rehearsal's data must not be taken for anybody's.
  kind text not null check (kind in ('real', 'rehearsal')),
  demonstration boolean not null,
  born_at timestamptz(3) not null default now(),
  -- Around the loading of what an installation begins with: begun but not done was cut short.
  furnishing_began_at timestamptz(3),
  furnished_at timestamptz(3)
);

create table worker_heartbeats (
  worker_id uuid primary key,
  started_at timestamptz(3) not null default now(),
  beat_at timestamptz(3) not null default now()
);
