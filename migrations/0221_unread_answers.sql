-- What the desk says in a conversation while the person is away is told of by mail, once for each time that they are.
alter table chats
  -- The last words of the desk, and when the first of those came that nobody has been told of.
  add column desk_position int not null default 0,
  add column desk_said_at timestamptz(3),
  add column told_position int not null default 0;
create index chats_untold on chats (desk_said_at, id) where desk_position > told_position;
