-- revision: 0007
-- revises: 0006
-- message: settings that cannot be in a transaction

-- migrate: upgrade transaction=none
PRAGMA journal_mode = WAL;
PRAGMA busy_timeout = 1234;
CREATE TABLE tags (name TEXT PRIMARY KEY) WITHOUT ROWID;
BEGIN IMMEDIATE;
INSERT INTO tags VALUES ('x');
INSERT INTO tags VALUES ('y');
COMMIT;
VACUUM;
PRAGMA optimize;
PRAGMA wal_checkpoint(TRUNCATE);
ANALYZE;

-- migrate: downgrade
DROP TABLE tags;
