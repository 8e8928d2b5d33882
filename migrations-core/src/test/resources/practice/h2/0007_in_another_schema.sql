-- revision: 0007
-- revises: 0006
-- message: in another schema

-- migrate: upgrade
SET SCHEMA shop;
SET SCHEMA_SEARCH_PATH shop, PUBLIC;
CREATE LOCAL TEMPORARY TABLE moved (id INT);
INSERT INTO moved SELECT id FROM orders;
CREATE TABLE kept AS SELECT id FROM moved;
DROP TABLE moved;
SET REFERENTIAL_INTEGRITY FALSE;
INSERT INTO orders (item) VALUES (999);
SET REFERENTIAL_INTEGRITY TRUE;

-- migrate: downgrade
DROP TABLE shop.kept;
DELETE FROM shop.orders WHERE item = 999;
