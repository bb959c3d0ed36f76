-- Tickets are given out by the platform when an administrator has said so, not before.
alter table duty_settings alter column strategy set default 'none';
update duty_settings set strategy = 'none';
-- Whose turn it is: when somebody was last given one.
alter table duty_agents add column last_given_at timestamptz(3);
