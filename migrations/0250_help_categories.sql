-- Categories are the editors' to name, order, add and remove; what the product ships stays beside their words.
alter table help_categories
  -- What this version ships of it: the default, also while an editor's words stand. Null where an editor added it.
  add column shipped jsonb,
  -- Counts the changes: whoever changes one names the revision that they read.
  add column revision int not null default 1,
  -- By a person: from then on its words are theirs.
  add column changed_at timestamptz(3),
  add column changed_by uuid references people (id),
  -- A removed one keeps its row, so that an upgrade does not bring it back and its address leads on.
  add column removed_at timestamptz(3),
  add column removed_by uuid references people (id),
  add column moved_to text references help_categories (slug),
  add check (moved_to is null or removed_at is not null);
update help_categories set shipped = jsonb_build_object('title', title, 'summary', summary, 'icon', icon);

-- By a person: from then on the order is theirs, and what an upgrade adds comes last.
alter table help_state add column ordered_at timestamptz(3);
