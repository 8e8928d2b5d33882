-- revision: 0001
-- message: create customers

-- migrate: upgrade
CREATE TABLE `customers` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
  `name` varchar(100) NOT NULL COMMENT 'the customer''s name; as on the card',
  `kind` enum('person','company') NOT NULL DEFAULT 'person',
  `settings` json DEFAULT NULL,
  `name_upper` varchar(100) GENERATED ALWAYS AS (upper(`name`)) STORED,
  `created_at` timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(),
  PRIMARY KEY (`id`), # the key
  UNIQUE KEY `customers_name` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
CREATE TABLE `orders` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
  `customer_id` bigint unsigned NOT NULL,
  `total` decimal(10,2) NOT NULL DEFAULT 0.00,
  `placed_on` date NOT NULL DEFAULT '2026-01-01',
  KEY `orders_customer` (`customer_id`),
  CONSTRAINT `orders_customer_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB;
CREATE TABLE order_log (order_id bigint unsigned, what varchar(200), n int DEFAULT 0);

-- migrate: downgrade
DROP TABLE IF EXISTS order_log;
DROP TABLE IF EXISTS orders;
DROP TABLE IF EXISTS customers;
