-- How an installation presents itself, and how far its first steps have come.

-- One row; nothing in it means the product's own name, colour and languages.
create table installation_profile (
  one boolean primary key default true check (one),
  -- Language → name; a language that has none borrows the default language's.
  names jsonb not null default '{}',
  accent text check (accent ~ '^#[0-9a-f]{6}$'),
  languages text[] not null default '{ar,fr,en}'
    check (languages <> '{}' and languages <@ array['ar', 'fr', 'en'] and array_position(languages, null) is null),
  -- Null: DEFAULT_LOCALE of the environment, as far as it is offered.
  default_language text check (default_language in ('ar', 'fr', 'en')),
  -- Counts the changes: addresses of what is made from the profile carry it, and so may be kept for good.
  revision integer not null default 0,
  changed_at timestamptz(3),
  changed_by uuid references people,
  check (default_language is null or default_language = any (languages))
);
insert into installation_profile default values;

-- One row or none. An SVG is here only if it was found to hold nothing but a drawing.
create table installation_logo (
  one boolean primary key default true check (one),
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp', 'image/svg+xml')),
  content bytea not null check (octet_length(content) between 1 and 512000),
  uploaded_at timestamptz(3) not null,
  uploaded_by uuid references people
);

-- First steps that are settled: done, or left out on purpose. What has no row is still to do.
create table installation_steps (
  step text primary key
    check (step in ('identity', 'languages', 'calendar', 'agreement', 'mail', 'consultants', 'notifications')),
  settled_as text not null check (settled_as in ('done', 'left_out')),
  settled_at timestamptz(3) not null,
  settled_by uuid not null references people
);
