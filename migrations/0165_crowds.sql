-- What may be one trouble: urgent, open, of no incident yet, lately reported.
create index tickets_of_a_crowd on tickets (category, opened_at, id)
  where incident_id is null and priority in (1, 2) and state in ('new', 'open', 'waiting', 'on_hold');
