-- revision: 0010
-- revises: 0009
-- message: rename

-- migrate: upgrade
ALTER TABLE log RENAME TO journal;
ALTER TABLE journal ADD id INT;
UPDATE journal SET id = ROWNUM();
CREATE TABLE copied AS SELECT * FROM journal;
TRUNCATE TABLE copied RESTART IDENTITY;
EXPLAIN SELECT * FROM journal;
SHOW TABLES;

-- migrate: downgrade
DROP TABLE copied;
ALTER TABLE journal DROP COLUMN id;
ALTER TABLE journal RENAME TO log;
