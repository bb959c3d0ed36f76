-- When tickets came (reports), by the instant that they were reported at. Those of another desk came there, not here.
create index tickets_opened on tickets (opened_at) where channel <> 'import';
