-- The help centre (S3): articles in three languages, what readers thought of them, and what they looked for in vain.

-- Counts every change of what the public reads: whoever keeps a copy asks for this first.
create table help_state (
  one boolean primary key default true check (one),
  revision int not null default 0,
  -- Of what the product ships, as it was last taken in.
  shipped_digest text
);
insert into help_state default values;

create table help_categories (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  position int not null,
  title jsonb not null,
  summary jsonb not null,
  icon text not null
);

create table help_articles (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  category text not null references help_categories (slug),
  position int not null,
  -- For whom it is written; anyone may read it.
  audience text[] not null,
  related text[] not null default '{}',
  owner_id uuid references people (id),
  verified_at timestamptz(3),
  verified_by uuid references people (id),
  created_at timestamptz(3) not null,
  created_by uuid references people (id),
  -- By a person: from then on what the product ships leaves it alone.
  changed_at timestamptz(3),
  archived_at timestamptz(3),
  archived_by uuid references people (id)
);
create index help_articles_of_category on help_articles (category, position, id);

-- What an article says in one language: the draft that is being written, what is read now, and all that was read before.
create table help_versions (
  id uuid primary key,
  article_id uuid not null references help_articles (id) on delete cascade,
  language text not null check (language in ('ar', 'fr', 'en')),
  number int not null,
  -- Counts the savings of a draft: whoever saves names the one that they read.
  saved int not null default 1,
  title text not null check (length(title) between 1 and 200),
  summary text not null check (length(summary) <= 500),
  keywords text[] not null,
  body text not null check (length(body) <= 60000),
  -- Empty when the product ships it.
  written_by uuid references people (id),
  created_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  -- When its author had finished, and since when somebody may publish it.
  review_asked_at timestamptz(3),
  -- When it is to be published, by whose decision.
  publish_at timestamptz(3),
  scheduled_by uuid references people (id),
  published_at timestamptz(3),
  published_by uuid references people (id),
  superseded_at timestamptz(3),
  unique (article_id, language, number),
  check (publish_at is null or scheduled_by is not null),
  check (superseded_at is null or published_at is not null)
);
create unique index help_versions_published on help_versions (article_id, language)
  where published_at is not null and superseded_at is null;
create unique index help_versions_draft on help_versions (article_id, language) where published_at is null;
create index help_versions_due on help_versions (publish_at, id) where published_at is null and publish_at is not null;

create table help_images (
  file_id uuid primary key references stored_files (id),
  added_at timestamptz(3) not null,
  added_by uuid not null references people (id)
);

create table help_votes (
  id uuid primary key,
  article_id uuid not null references help_articles (id) on delete cascade,
  language text not null check (language in ('ar', 'fr', 'en')),
  -- A person's id, or a number that a browser keeps: one voice each.
  voter uuid not null,
  helpful boolean not null,
  reason text check (reason in ('missing', 'unclear', 'outdated', 'other')),
  comment text check (length(comment) between 1 and 1000),
  voted_at timestamptz(3) not null,
  unique (article_id, language, voter),
  check (not helpful or (reason is null and comment is null))
);
create index help_votes_of_article on help_votes (article_id, id);

-- Words that mean the same to whoever looks for something.
create table help_synonyms (
  id uuid primary key,
  language text not null check (language in ('ar', 'fr', 'en')),
  words text[] not null check (cardinality(words) between 2 and 20),
  changed_at timestamptz(3) not null,
  -- Empty when the product ships it.
  changed_by uuid references people (id)
);

-- What was looked for and not found, folded: however it is spelt, it is once there.
create table help_unanswered (
  id uuid primary key,
  language text not null check (language in ('ar', 'fr', 'en')),
  folded text not null,
  words text not null check (length(words) between 1 and 200),
  times int not null,
  first_at timestamptz(3) not null,
  last_at timestamptz(3) not null,
  settled_at timestamptz(3),
  settled_by uuid references people (id),
  unique (language, folded)
);
create index help_unanswered_open on help_unanswered (times desc, id desc) where settled_at is null;
