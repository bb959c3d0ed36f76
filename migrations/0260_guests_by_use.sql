-- Guests who have not been here for long are looked through page by page.
drop index guests_by_use;
create index guests_by_use on guests (used_at, person_id);
