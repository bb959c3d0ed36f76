-- Who is told as the time of a ticket's promise runs out, and what else is done: the administrators' own table.
create table escalation_rules (
  clause text not null,
  -- Of the target's own measure, in hundredths; 100 is the breach.
  share int not null check (share in (50, 75, 90, 100)),
  tell text[] not null,
  deeds text[] not null default '{}',
  primary key (clause, share)
);
insert into escalation_rules (clause, share, tell)
select clause, share, case
    when share = 100 then array['assignee', 'team', 'administrators']
    when share = 90 and urgent then array['assignee', 'team', 'on_call', 'administrators']
    when share = 90 or (share = 75 and urgent) then array['assignee', 'team']
    else array['assignee'] end
from (values ('S6.response', true), ('S6.resolution', true), ('S7.response', true), ('S7.resolution', false),
  ('S8.response', false), ('S8.resolution', false), ('S9.response', false)) clauses (clause, urgent),
  (values (50), (75), (90), (100)) shares (share);
update escalation_rules set tell = tell || array['on_call'] where share = 100 and clause like 'S6.%';

-- Each mark of a promise does what it does once, whatever is tried again.
create table escalations_done (
  subject_id uuid not null,
  clause text not null,
  share int not null,
  at timestamptz(3) not null,
  primary key (subject_id, clause, share)
);
