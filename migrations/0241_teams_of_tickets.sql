-- Which team has a ticket: the administrators' table by category and priority says so, unless an agent chose.
create table team_rules (
  category text not null,
  -- P1 to P4.
  priority smallint not null check (priority between 1 and 4),
  team_id uuid not null references duty_teams (id) on delete cascade,
  primary key (category, priority)
);
create index team_rules_of_team on team_rules (team_id);

-- A team that is dissolved has no tickets.
alter table tickets add constraint tickets_team foreign key (team_id) references duty_teams (id) on delete set null;
-- Who chose the team, or that there is none, instead of the table.
alter table tickets add column team_chosen_at timestamptz(3);
alter table tickets add column team_chosen_by uuid references people (id);
alter table tickets add constraint team_chosen check ((team_chosen_at is null) = (team_chosen_by is null));
create index tickets_of_team on tickets (team_id) where team_id is not null;
create index tickets_queue_of_team on tickets (team_id, (coalesce(next_due_at, '9999-12-31T00:00:00Z'::timestamptz)), id)
  where state in ('new', 'open', 'waiting', 'on_hold');
