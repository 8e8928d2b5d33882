-- revision: 0009
-- revises: 0008
-- message: users

-- migrate: upgrade
CREATE USER IF NOT EXISTS reader PASSWORD 'se;cret';
CREATE ROLE readers;
GRANT SELECT ON items TO readers;
GRANT readers TO reader;

-- migrate: downgrade
REVOKE readers FROM reader;
DROP ROLE readers;
DROP USER reader;
