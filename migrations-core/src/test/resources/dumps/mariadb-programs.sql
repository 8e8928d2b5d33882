-- Stored programs as people write them, without DELIMITER. Every statement has run on MariaDB 11.4.
-- A line that begins with "-- next" stands before each of them; the test goes by these lines.
-- next; it's a statement
CREATE TABLE accounts (
    id      int NOT NULL AUTO_INCREMENT PRIMARY KEY,
    owner   varchar(40) NOT NULL DEFAULT 'it''s; \'mine\'',
    balance decimal(10, 2) NOT NULL DEFAULT 0, -- a comment; with a semicolon
    `end`   int, # another; one
    `case;` int
);
-- next; it's a statement
CREATE TABLE audit (id int AUTO_INCREMENT PRIMARY KEY, what varchar(200), begin int, end int);
-- next; it's a statement
CREATE TRIGGER accounts_check BEFORE INSERT ON accounts FOR EACH ROW
    SET NEW.balance = IF(NEW.balance < 0, 0, REPEAT('1', 2) + CASE WHEN NEW.owner = 'end' THEN 1 ELSE IF(1, 2, 3) END);
-- next; it's a statement
CREATE TRIGGER accounts_log AFTER INSERT ON accounts FOR EACH ROW INSERT INTO audit (what) VALUES (IF(1, 'log;', ''));
-- next; it's a statement
CREATE DEFINER = CURRENT_USER() TRIGGER IF NOT EXISTS accounts_audit AFTER INSERT ON accounts FOR EACH ROW FOLLOWS accounts_log
BEGIN
    -- it's here; really
    INSERT INTO audit (what, begin, end) VALUES (CONCAT('new; ', NEW.owner), 1, NEW.end);
    IF NEW.balance > 1000 THEN
        INSERT INTO audit (what) VALUES ("large; account");
    ELSEIF (NEW.balance = 0) THEN BEGIN END;
    ELSE
        BEGIN
            DECLARE n int DEFAULT CASE NEW.id WHEN 1 THEN 2 ELSE 3 END;
            SET @begin = n, @end := 1;
        END;
    END IF;
END;
-- next; it's a statement
CREATE TRIGGER accounts_update BEFORE UPDATE ON accounts FOR EACH ROW
IF OLD.balance <> NEW.balance THEN
    INSERT INTO audit (what) VALUES ('changed');
END IF;
-- next; it's a statement
CREATE PROCEDURE IF NOT EXISTS transfer(IN sender int, IN receiver int, amount decimal(10, 2), OUT ok bool)
    COMMENT 'moves; money'
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
transfer: BEGIN
    DECLARE done bool DEFAULT FALSE;
    DECLARE left_over decimal(10, 2);
    DECLARE broke CONDITION FOR SQLSTATE '45000';
    DECLARE c CURSOR FOR SELECT balance FROM accounts WHERE id = sender;
    DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = IF(TRUE, TRUE, FALSE);
    DECLARE EXIT HANDLER FOR SQLSTATE VALUE '42000', 1062, broke, SQLWARNING
    BEGIN
        ROLLBACK;
        SET ok = FALSE;
    END;
    DECLARE EXIT HANDLER FOR SQLEXCEPTION IF sender = 1 THEN ROLLBACK; END IF;
    START TRANSACTION;
    OPEN c;
    reading: LOOP
        FETCH c INTO left_over;
        IF done THEN LEAVE reading; END IF;
    END LOOP reading;
    CLOSE c;
    IF left_over IS NULL OR left_over < amount THEN
        SIGNAL broke SET MESSAGE_TEXT = 'no; money';
    END IF;
    UPDATE accounts SET balance = CASE WHEN id = sender THEN balance - amount ELSE balance + amount END
    WHERE id IN (sender, receiver);
    COMMIT;
    SET ok = TRUE;
END transfer;
-- next; it's a statement
CREATE OR REPLACE DEFINER=`root`@`localhost` FUNCTION grade(points int) RETURNS varchar(10) CHARSET utf8mb4 COLLATE utf8mb4_bin
    DETERMINISTIC NO SQL
BEGIN
    DECLARE i int DEFAULT 0;
    DECLARE result varchar(10) DEFAULT '';
    WHILE i < 3 DO
        SET i = i + 1;
        DO SLEEP(0);
    END WHILE;
    REPEAT SET i = i - 1; UNTIL i <= CASE WHEN points > 0 THEN 0 ELSE IF(1, 0, 0) END END REPEAT;
    FOR k IN 1..3 DO SET i = i + k; END FOR;
    FOR row IN (SELECT 1 AS n UNION SELECT CASE 1 WHEN 1 THEN 2 END) DO SET i = i + row.n; END FOR;
    CASE
        WHEN points > 90 THEN SET result = 'A';
        WHEN points > 50 THEN
            CASE points WHEN 60 THEN SET result = 'C'; ELSE SET result = 'B'; END CASE;
        ELSE BEGIN SET result = 'F'; END;
    END CASE;
    RETURN result;
END;
-- next; it's a statement
CREATE FUNCTION twice(n int) RETURNS int DETERMINISTIC RETURN IF(n IS NULL, 0, CASE n WHEN 0 THEN 0 ELSE 2 * n END);
-- next; it's a statement
CREATE FUNCTION begin() RETURNS int RETURN 1;
-- next; it's a statement
CREATE PROCEDURE counted(n int) IF (n > 0) THEN SELECT 1; SELECT 2; ELSE SELECT 3; END IF;
-- next; it's a statement
CREATE PROCEDURE listed(INOUT n int) while_loop: WHILE n > 0 DO SET n = n - 1; END WHILE while_loop;
-- next; it's a statement
CREATE PROCEDURE forever() LOOP SELECT 1; END LOOP;
-- next; it's a statement
CREATE PROCEDURE again() REPEAT SELECT 1; UNTIL TRUE END REPEAT;
-- next; it's a statement
CREATE PROCEDURE choose(n int) CASE n WHEN 1 THEN SELECT 1; ELSE SELECT CASE n WHEN 2 THEN 'two;' END; END CASE;
-- next; it's a statement
CREATE PROCEDURE plain() SELECT IF(1, 2, 3), REPEAT('a', 3), CASE WHEN 1 THEN 2 END;
-- next; it's a statement
CREATE PROCEDURE cleaner() DELETE FROM audit WHERE end > 5;
-- next; it's a statement
ALTER PROCEDURE cleaner COMMENT 'cleans';
-- next; it's a statement
CREATE EVENT IF NOT EXISTS nightly
    ON SCHEDULE EVERY 1 DAY STARTS CURRENT_TIMESTAMP + INTERVAL 1 HOUR
    ON COMPLETION NOT PRESERVE DISABLE COMMENT 'at night; always'
    DO BEGIN
        DELETE FROM audit WHERE id < 0;
        DELETE FROM audit WHERE id < -1;
    END;
-- next; it's a statement
CREATE EVENT monthly ON SCHEDULE EVERY 1 MONTH DISABLE DO DELETE FROM audit WHERE id = IF(TRUE, 0, 1);
-- next; it's a statement
ALTER EVENT monthly DISABLE DO BEGIN DELETE FROM audit WHERE id = 0; CALL cleaner(); END;
-- next; it's a statement
BEGIN NOT ATOMIC
    DECLARE i int DEFAULT 0;
    IF i = 0 THEN SET i = 1; END IF;
    BEGIN SET i = 2; END;
END;
-- next; it's a statement
IF EXISTS (SELECT 1 FROM accounts) THEN DELETE FROM audit; ELSE DELETE FROM audit WHERE id > 0; END IF;
-- next; it's a statement
WHILE FALSE DO SET @x = 1; END WHILE;
-- next; it's a statement
FOR i IN 1..2 DO INSERT INTO audit (what) VALUES (i); END FOR;
-- next; it's a statement
CREATE DEFINER=root@localhost SQL SECURITY DEFINER VIEW v AS SELECT CASE WHEN id = 1 THEN IF(1, 2, 3) END AS c FROM accounts;
-- next; it's a statement
CREATE ALGORITHM = MERGE VIEW w AS SELECT end FROM audit;
-- next; it's a statement
CREATE OR REPLACE TABLE x (begin int, loop_count int);
-- next; it's a statement
INSERT INTO accounts (owner, balance) VALUES ('a\';b', 5--3), ("say \"hi;\"", 1), ('end', 0x3b), (_utf8mb4'x;', 1);
-- next; it's a statement
BEGIN;
-- next; it's a statement
UPDATE accounts SET balance = 1;
-- next; it's a statement
COMMIT;
-- next; it's a statement
CALL transfer(1, 2, 5, @ok);
-- next; it's a statement
DROP PROCEDURE IF EXISTS forever;
