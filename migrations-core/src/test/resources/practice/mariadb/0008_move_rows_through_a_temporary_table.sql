-- revision: 0008
-- revises: 0007
-- message: move rows through a temporary table

-- migrate: upgrade
CREATE TEMPORARY TABLE moved (id bigint unsigned, total decimal(10,2)) ENGINE=MEMORY;
INSERT INTO moved SELECT id, total FROM orders;
UPDATE orders o JOIN moved m ON m.id = o.id SET o.total = m.total + 1;
DELETE l FROM order_log l JOIN moved m ON m.id = l.order_id WHERE m.total = 3;
DROP TEMPORARY TABLE IF EXISTS moved;

-- migrate: downgrade
UPDATE orders SET total = total - 1;
