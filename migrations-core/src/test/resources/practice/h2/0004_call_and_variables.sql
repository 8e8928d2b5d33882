-- revision: 0004
-- revises: 0003
-- message: call and variables

-- migrate: upgrade
CALL plus_one(41);
SET @n = (SELECT max(id) FROM items);
INSERT INTO log VALUES ('max ' || @n);
INSERT INTO log SELECT 'plus ' || plus_one(1);
EXECUTE IMMEDIATE 'CREATE TABLE made_so (id INT)';

-- migrate: downgrade
DROP TABLE made_so;
DELETE FROM log;
