-- Tickets are found from everywhere, by whoever reported them and by the operators; `npx wafa reindex` brings in those
-- that were there before.
alter table search_entries drop constraint search_entries_kind_check;
alter table search_entries add constraint search_entries_kind_check
  check (kind in ('request', 'ticket', 'consultant', 'person', 'specialty'));
