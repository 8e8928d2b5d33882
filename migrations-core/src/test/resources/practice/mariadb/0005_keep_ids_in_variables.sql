-- revision: 0005
-- revises: 0004
-- message: keep ids in variables

-- migrate: upgrade
INSERT INTO customers (name, kind) VALUES ('Acme', 'company');
SET @acme = LAST_INSERT_ID();
INSERT INTO orders (customer_id, total) VALUES (@acme, 1), (@acme, 2);
INSERT INTO orders (customer_id, total) SELECT @acme, 3;
INSERT INTO order_log (order_id, what) VALUES (LAST_INSERT_ID(), 'last');
SET @n := 0;
UPDATE order_log SET n = (@n := @n + 1) WHERE what LIKE 'placed%' ORDER BY order_id;
SELECT @acme, @n;

-- migrate: downgrade
DELETE FROM order_log WHERE what = 'last';
DELETE FROM customers WHERE name = 'Acme';
