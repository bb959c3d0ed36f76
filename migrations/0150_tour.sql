-- Whether a person's home page begins with a few words on how to begin; put away by them, and shown again when asked.

alter table people
  add column tour text not null default 'shown' check (tour in ('shown', 'done'));
