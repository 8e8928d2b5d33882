-- revision: 0015
-- revises: 0014
-- message: alter in many ways

-- migrate: upgrade
ALTER TABLE customers
  ADD COLUMN IF NOT EXISTS note text NULL AFTER name,
  ADD FULLTEXT INDEX customers_note (note),
  ALGORITHM=COPY, LOCK=SHARED;
ALTER TABLE order_log CHANGE what what varchar(300) NOT NULL DEFAULT '';
ALTER TABLE order_log CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
ALTER TABLE order_log RENAME COLUMN n TO times, ADD INDEX by_times (times);
CREATE INDEX orders_total ON orders (total DESC);
CREATE TABLE visits (id int NOT NULL, seen date NOT NULL, PRIMARY KEY (id, seen))
  PARTITION BY RANGE (YEAR(seen)) (PARTITION p25 VALUES LESS THAN (2026), PARTITION pmax VALUES LESS THAN MAXVALUE);
ALTER TABLE visits REORGANIZE PARTITION pmax INTO (PARTITION p26 VALUES LESS THAN (2027), PARTITION pmax VALUES LESS THAN MAXVALUE);
RENAME TABLE visits TO seen;

-- migrate: downgrade
DROP TABLE seen;
DROP INDEX orders_total ON orders;
ALTER TABLE order_log DROP INDEX by_times, RENAME COLUMN times TO n;
ALTER TABLE customers DROP INDEX customers_note, DROP COLUMN IF EXISTS note;
