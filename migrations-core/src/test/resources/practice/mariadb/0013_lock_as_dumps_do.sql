-- revision: 0013
-- revises: 0012
-- message: lock as dumps do

-- migrate: upgrade
SET FOREIGN_KEY_CHECKS = 0;
LOCK TABLES `orders` WRITE, `order_log` WRITE;
/*!40000 ALTER TABLE `orders` DISABLE KEYS */;
INSERT INTO orders (customer_id, total) VALUES (2, 100), (2, 200);
/*!40000 ALTER TABLE `orders` ENABLE KEYS */;
UNLOCK TABLES;
SET FOREIGN_KEY_CHECKS = 1;

-- migrate: downgrade
DELETE FROM orders WHERE total IN (100, 200, 101, 201);
