-- Live chat (S2, S4, G4): conversations with the assistant and with people, of those with an account and of visitors.

-- A visitor who has begun a conversation: a person without an account, known to one browser by a secret.
alter table people add column guest boolean not null default false;
create table guests (
  person_id uuid primary key references people (id) on delete cascade,
  secret_hash text not null unique,
  -- Where they wish to be answered; it proves nothing, and opens nothing.
  contact_email text check (contact_email = lower(contact_email)),
  used_at timestamptz(3) not null
);
create index guests_by_use on guests (used_at);

create table chats (
  id uuid primary key,
  person_id uuid not null references people (id) on delete cascade,
  language text not null check (language in ('ar', 'fr', 'en')),
  state text not null check (state in ('assistant', 'waiting', 'with_agent', 'ended')),
  agent_id uuid references people (id),
  -- From the moment a person was asked for: its clocks are those of the conversation.
  ticket_id uuid unique references tickets (id),
  asked_at timestamptz(3),
  taken_at timestamptz(3),
  -- Where the person is now.
  page text check (length(page) <= 2000),
  started_at timestamptz(3) not null,
  last_message_at timestamptz(3) not null,
  -- The position of the last message; the next is one more, and is given while the row is locked.
  last_position int not null default 0,
  ended_at timestamptz(3),
  summary text check (length(summary) <= 4000),
  constraint asked_with_ticket check ((ticket_id is null) = (asked_at is null)),
  constraint agent_when_taken check (state <> 'with_agent' or agent_id is not null),
  constraint ended_when check ((state = 'ended') = (ended_at is not null))
);
create unique index chats_open_of_person on chats (person_id) where state <> 'ended';
create index chats_of_person on chats (person_id, id);
create index chats_waiting on chats (asked_at, id) where state = 'waiting';
create index chats_of_agent on chats (agent_id, asked_at, id) where state = 'with_agent';
create index chats_taken on chats (taken_at) where taken_at is not null;
create index chats_idle on chats (last_message_at, id) where state = 'assistant';

-- Colleagues whom the agent has asked in.
create table chat_members (
  chat_id uuid not null references chats (id) on delete cascade,
  person_id uuid not null references people (id),
  joined_at timestamptz(3) not null,
  primary key (chat_id, person_id)
);
create index chats_of_member on chat_members (person_id, chat_id);

create table chat_messages (
  -- Made by the browser: sent again, it is the same message.
  id uuid primary key,
  chat_id uuid not null references chats (id) on delete cascade,
  position int not null,
  kind text not null check (kind in ('message', 'note')),
  side text not null check (side in ('person', 'assistant', 'desk', 'platform')),
  author_id uuid references people (id),
  -- Once there is a ticket, what people say stands there, and once.
  body text check (length(body) between 1 and 4000),
  ticket_message_id uuid unique references ticket_messages (id) on delete cascade,
  -- What the assistant goes by, and what it offers.
  sources jsonb not null default '[]',
  suggestions jsonb not null default '[]',
  sent_at timestamptz(3) not null,
  unique (chat_id, position),
  constraint said_in_one_place check ((body is null) = (ticket_message_id is not null))
);

create table chat_files (
  message_id uuid not null references chat_messages (id) on delete cascade,
  file_id uuid primary key references stored_files (id),
  position int not null
);
create index chat_files_of_message on chat_files (message_id, position);

-- How far somebody has read.
create table chat_marks (
  chat_id uuid not null references chats (id) on delete cascade,
  person_id uuid not null references people (id),
  position int not null,
  at timestamptz(3) not null,
  primary key (chat_id, person_id)
);

-- Where the person was, for whoever helps them.
create table chat_pages (
  chat_id uuid not null references chats (id) on delete cascade,
  page text not null check (length(page) <= 2000),
  at timestamptz(3) not null,
  primary key (chat_id, page)
);
