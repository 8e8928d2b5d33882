-- revision: 0006
-- revises: 0005
-- message: policies

-- migrate: upgrade
CREATE ROLE practice_reader NOLOGIN;
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON accounts FOR SELECT TO practice_reader USING (email = current_setting('app.user', true));
GRANT USAGE ON SCHEMA public TO practice_reader;
GRANT SELECT ON accounts TO practice_reader;
SET LOCAL ROLE practice_reader;
SELECT count(*) FROM accounts;
RESET ROLE;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO practice_reader;

-- migrate: downgrade
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE SELECT ON TABLES FROM practice_reader;
REVOKE ALL ON accounts FROM practice_reader;
REVOKE USAGE ON SCHEMA public FROM practice_reader;
DROP POLICY own ON accounts;
ALTER TABLE accounts DISABLE ROW LEVEL SECURITY;
DROP ROLE practice_reader;
