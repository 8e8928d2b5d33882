-- revision: 0002
-- revises: 0001
-- message: fill

-- migrate: upgrade
INSERT INTO items (id, name, state) VALUES (1, 'pen', 'new'), (2, 'ink', 'old');
MERGE INTO items (id, name) KEY (id) VALUES (2, 'blue ink');
MERGE INTO items t USING (VALUES (3, 'paper')) AS s (id, name) ON t.id = s.id
  WHEN MATCHED THEN UPDATE SET name = s.name WHEN NOT MATCHED THEN INSERT (id, name) VALUES (s.id, s.name);
INSERT INTO shop.orders (item) SELECT id FROM items;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT * FROM n;
UPDATE items SET doc = JSON '{"a": ";"}', tags = ARRAY['x', ';'] WHERE id = 1;

-- migrate: downgrade
DELETE FROM shop.orders;
DELETE FROM items;
