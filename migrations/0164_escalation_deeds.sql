-- A mark may tell people by name, and says by which ways those whom it tells are reached.
alter table escalation_rules add column people uuid[] not null default '{}';
alter table escalation_rules add column channels text[] not null default '{in_app,mail,push}';
