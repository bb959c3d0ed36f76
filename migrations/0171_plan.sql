-- The development plan: what wishes and questions (P4) are answered with in place of a deadline (S9).

create table plan_items (
  id uuid primary key,
  title jsonb not null,
  texts jsonb not null,
  state text not null check (state in ('considered', 'planned', 'in_work', 'shipped', 'declined')),
  -- Why not, in three languages.
  reason jsonb,
  release text check (length(release) between 1 and 80),
  -- A day, as it was said: no clock runs to it.
  due_on date,
  shipped_at timestamptz(3),
  created_by uuid references people (id),
  created_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  constraint declined_with_reason check ((state = 'declined') = (reason is not null)),
  constraint shipped_when check ((state = 'shipped') = (shipped_at is not null))
);
create index plan_items_of_state on plan_items (state, id desc);

alter table tickets add constraint tickets_plan_item foreign key (plan_item_id) references plan_items (id);
create index tickets_of_plan_item on tickets (plan_item_id, requester_id, id) where plan_item_id is not null;
create index tickets_planned_of_requester on tickets (requester_id, plan_item_id) where plan_item_id is not null;
