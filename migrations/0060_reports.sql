-- What reports look for: kept promises by when they were kept, and requests by when they were sent.

create index commitments_kept on commitments (met_at) where met_at is not null and breached_at is null;
create index consultation_requests_sent on consultation_requests (sent_at);
-- Missed, and owed all the same.
create index commitments_overdue on commitments (subject_id)
  where breached_at is not null and met_at is null and cancelled_at is null;
