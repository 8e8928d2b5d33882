-- revision: 0012
-- revises: 0011
-- message: switch autocommit

-- migrate: upgrade
SET autocommit=0;
INSERT INTO order_log (what) VALUES ('no autocommit');
UPDATE order_log SET n = 7 WHERE what = 'no autocommit';
SET autocommit=1;

-- migrate: downgrade
DELETE FROM order_log WHERE what = 'no autocommit';
