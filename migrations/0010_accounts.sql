-- People and how they show who they are. All but the tokens is read and written by better-auth too (its `user`,
-- `session`, `account`, `verification`, `passkey`, `twoFactor`, `rateLimit`), by the names that http/identity maps.

create table people (
  id uuid primary key,
  name text not null check (name <> ''),
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  roles text[] not null default '{client}'
    check (roles <@ array['client', 'consultant', 'agent', 'administrator'] and array_position(roles, null) is null),
  locale text not null default 'ar' check (locale in ('ar', 'fr', 'en')),
  time_zone text not null default 'Asia/Riyadh',
  suspended_at timestamptz(3),
  suspended_by uuid references people,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()
);
create index people_with_role on people using gin (roles);

create table sessions (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  token text not null unique,
  expires_at timestamptz(3) not null,
  ip_address text,
  user_agent text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index sessions_of_person on sessions (person_id);

-- A person's password (`provider_id` is then `credential`).
create table login_credentials (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope text,
  password text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  unique (provider_id, account_id)
);
create index login_credentials_of_person on login_credentials (person_id);

-- Links in mails, and steps of a sign-in that are waited for.
create table verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index verifications_by_identifier on verifications (identifier);
create index verifications_by_expiry on verifications (expires_at);

create table passkeys (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz(3)
);
create index passkeys_of_person on passkeys (person_id);

create table two_factors (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz(3)
);
create index two_factors_of_person on two_factors (person_id);
create index two_factors_by_secret on two_factors (secret);

-- How often an address knocked at a door; `last_request` in milliseconds of the machine's time.
create table rate_limits (
  id uuid primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- Keys for programs. The secret itself is shown once and kept nowhere.
create table personal_tokens (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  name text not null,
  secret_hash text not null unique,
  -- The last characters of the secret, by which its owner tells it from others.
  ending text not null,
  scopes text[] not null check (scopes <> '{}'),
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  last_used_at timestamptz(3),
  revoked_at timestamptz(3),
  revoked_by uuid references people
);
create index personal_tokens_of_person on personal_tokens (person_id, id);
