-- revision: 0018
-- revises: 0017
-- message: what only MariaDB has

-- migrate: upgrade
CREATE SEQUENCE numbers START WITH 100 INCREMENT BY 10;
SELECT NEXTVAL(numbers);
CREATE OR REPLACE TABLE prices (item int PRIMARY KEY, price int CHECK (price > 0)) WITH SYSTEM VERSIONING;
INSERT INTO prices VALUES (1, NEXT VALUE FOR numbers) RETURNING item, price;
UPDATE prices SET price = price + 1;
BEGIN NOT ATOMIC
  DECLARE i int DEFAULT 2;
  WHILE i < 5 DO
    INSERT INTO prices VALUES (i, i);
    SET i = i + 1;
  END WHILE;
END;
SET STATEMENT max_statement_time = 5 FOR SELECT count(*) FROM prices;

-- migrate: downgrade
DROP TABLE prices;
DROP SEQUENCE numbers;
