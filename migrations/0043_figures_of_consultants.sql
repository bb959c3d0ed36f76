-- What the figures of a consultant are read from: their latest answers, and their stars. And requests by specialty,
-- which the search reads anew when one is called otherwise.

create index offers_ended on offers (consultant_id, outcome_at desc)
  where outcome in ('accepted', 'declined', 'lapsed');
drop index ratings_of_consultant;
create index ratings_of_consultant on ratings (consultant_id, rated_at) include (stars);
create index consultation_requests_of_specialty on consultation_requests (specialty_id, id);
