-- revision: 0007
-- revises: 0006
-- message: add a column where it is missing

-- migrate: upgrade
SET @dbname = DATABASE();
SET @preparedStatement = (SELECT IF(
  (SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS
    WHERE table_schema = @dbname AND table_name = 'customers' AND column_name = 'email') > 0,
  "SELECT 1",
  CONCAT("ALTER TABLE customers ADD email VARCHAR(200) NULL COMMENT 'a; b'")));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;

-- migrate: downgrade
ALTER TABLE customers DROP COLUMN email;
