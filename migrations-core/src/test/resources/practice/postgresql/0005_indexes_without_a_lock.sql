-- revision: 0005
-- revises: 0004
-- message: indexes without a lock

-- migrate: upgrade transaction=none
CREATE INDEX CONCURRENTLY accounts_email ON accounts (lower(email));
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS accounts_name ON accounts (id, name);
REINDEX INDEX CONCURRENTLY accounts_email;
VACUUM (ANALYZE) accounts;
ALTER TYPE account_state ADD VALUE IF NOT EXISTS 'gone';
UPDATE accounts SET state = 'gone' WHERE email = 'cy@x.y';
BEGIN;
ALTER TABLE accounts ADD COLUMN a int;
UPDATE accounts SET a = 1;
COMMIT;

-- migrate: downgrade transaction=none
ALTER TABLE accounts DROP COLUMN a;
DROP INDEX CONCURRENTLY accounts_name;
DROP INDEX CONCURRENTLY IF EXISTS accounts_email;
UPDATE accounts SET state = 'new';
