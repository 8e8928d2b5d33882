-- revision: 0014
-- revises: 0013
-- message: upsert

-- migrate: upgrade
INSERT IGNORE INTO customers (name) VALUES ('Ann'), ('Dee');
INSERT INTO customers (name, kind) VALUES ('Dee', 'company') ON DUPLICATE KEY UPDATE kind = VALUES(kind);
REPLACE INTO customers (id, name) VALUES (900, 'Eve');
WITH d AS (SELECT id FROM customers WHERE name = 'Dee') SELECT * FROM d;
UPDATE customers SET settings = JSON_SET(COALESCE(settings, '{}'), '$.mail', 'a;b') WHERE name = 'Dee';

-- migrate: downgrade
DELETE FROM customers WHERE name IN ('Dee', 'Eve');
