-- revision: 0006
-- revises: 0005
-- message: a transaction of its own

-- migrate: upgrade transaction=none
BEGIN;
INSERT INTO log VALUES ('one');
INSERT INTO log VALUES ('two');
COMMIT;
CHECKPOINT;
ANALYZE;
START TRANSACTION;
DELETE FROM log;
ROLLBACK;

-- migrate: downgrade
DELETE FROM log WHERE what IN ('one', 'two');
