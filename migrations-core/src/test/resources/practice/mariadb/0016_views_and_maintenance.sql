-- revision: 0016
-- revises: 0015
-- message: views and maintenance

-- migrate: upgrade
CREATE OR REPLACE ALGORITHM=MERGE SQL SECURITY INVOKER VIEW big_orders AS
  SELECT id, total FROM orders WHERE total > 50 WITH CASCADED CHECK OPTION;
CREATE VIEW names AS SELECT name, 'x;y' AS "odd" FROM customers;
ANALYZE TABLE orders, customers;
OPTIMIZE TABLE order_log;
CHECK TABLE orders;
SHOW CREATE TABLE orders;
EXPLAIN SELECT * FROM big_orders;
SHOW WARNINGS;
FLUSH TABLES;
TRUNCATE TABLE order_log;

-- migrate: downgrade
DROP VIEW big_orders, names;
