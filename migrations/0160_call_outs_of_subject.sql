-- What a ticket was called out for, over and running: its desk page asks for the latest.
create index call_outs_of_subject on call_outs (subject_id, id);
