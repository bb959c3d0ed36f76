-- One question when a ticket is resolved: did this help? One answer a ticket, changed until the ticket is closed.

create table ticket_satisfaction (
  ticket_id uuid primary key references tickets (id) on delete cascade,
  verdict text not null check (verdict in ('good', 'bad')),
  reason text check (reason in ('quick', 'clear', 'friendly', 'slow', 'unclear', 'not_solved', 'unfriendly')),
  comment text check (length(comment) between 1 and 2000),
  -- Whoever resolved it, and the clause that its priority went by when the question was answered.
  agent_id uuid references people (id),
  clause text not null check (clause in ('S6', 'S7', 'S8', 'S9')),
  rated_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  constraint reason_of_verdict check (reason is null
    or (verdict = 'good') = (reason in ('quick', 'clear', 'friendly')))
);
create index ticket_satisfaction_by_time on ticket_satisfaction (rated_at);
create index ticket_satisfaction_of_agent on ticket_satisfaction (agent_id, rated_at);
create index ticket_satisfaction_latest on ticket_satisfaction (ticket_id desc) where comment is not null;
create index ticket_satisfaction_latest_of_agent on ticket_satisfaction (agent_id, ticket_id desc)
  where comment is not null;
