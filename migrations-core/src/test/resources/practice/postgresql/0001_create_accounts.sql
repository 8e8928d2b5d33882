-- revision: 0001
-- message: create accounts

-- migrate: upgrade
CREATE TYPE account_state AS ENUM ('new', 'open;ed', 'it''s closed');
CREATE DOMAIN email AS text CHECK (VALUE ~ '^[^@;]+@.+$');
CREATE TABLE accounts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email email NOT NULL, state account_state NOT NULL DEFAULT 'new',
  data jsonb NOT NULL DEFAULT '{}'::jsonb, tags text[] DEFAULT ARRAY['a;b'],
  name text, search tsvector GENERATED ALWAYS AS (to_tsvector('simple', coalesce(name, ''))) STORED,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX accounts_search ON accounts USING gin (search);
COMMENT ON COLUMN accounts.email IS E'the e-mail\; and\n more';

-- migrate: downgrade
DROP TABLE accounts;
DROP DOMAIN email;
DROP TYPE account_state;
