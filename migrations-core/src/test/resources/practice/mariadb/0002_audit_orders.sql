-- revision: 0002
-- revises: 0001
-- message: audit orders

-- migrate: upgrade
DELIMITER $$

DROP TRIGGER IF EXISTS orders_after_insert $$
CREATE TRIGGER orders_after_insert AFTER INSERT ON orders FOR EACH ROW
BEGIN
  -- one line an order; nothing else
  INSERT INTO order_log (order_id, what) VALUES (NEW.id, CONCAT('placed; ', NEW.total));
END $$

CREATE TRIGGER orders_before_update BEFORE UPDATE ON orders FOR EACH ROW
BEGIN
  IF NEW.total < 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no; never';
  END IF;
END $$

DELIMITER ;
INSERT INTO customers (id, name) VALUES (1, 'Ann'), (2, 'Bob');
INSERT INTO orders (customer_id, total) VALUES (1, 9.50);

-- migrate: downgrade
DROP TRIGGER orders_before_update;
DROP TRIGGER IF EXISTS orders_after_insert;
DELETE FROM orders;
DELETE FROM order_log;
DELETE FROM customers WHERE name IN ('Ann', 'Bob');
