-- "What did I write yesterday?": words by who wrote them, latest first.
create index messages_of_author on messages (author_id, sent_at desc);
create index ticket_messages_of_author on ticket_messages (author_id, sent_at desc) where author_id is not null;
