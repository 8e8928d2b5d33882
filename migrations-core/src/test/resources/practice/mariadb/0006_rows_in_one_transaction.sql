-- revision: 0006
-- revises: 0005
-- message: rows in one transaction

-- migrate: upgrade transaction=none
START TRANSACTION;
INSERT INTO customers (name) VALUES ('Cy');
INSERT INTO orders (customer_id, total) VALUES (LAST_INSERT_ID(), 5);
SAVEPOINT before_it;
DELETE FROM orders;
ROLLBACK TO SAVEPOINT before_it;
COMMIT;
ANALYZE TABLE orders;
START TRANSACTION;
INSERT INTO customers (name) VALUES ('nobody');
ROLLBACK;

-- migrate: downgrade
DELETE FROM customers WHERE name = 'Cy';
