-- revision: 0003
-- revises: 0002
-- message: report by procedure

-- migrate: upgrade
DELIMITER //
CREATE FUNCTION net(total decimal(10,2)) RETURNS decimal(10,2) DETERMINISTIC
RETURN total / 1.19 //
CREATE PROCEDURE report(IN wanted bigint)
BEGIN
  DECLARE done INT DEFAULT FALSE;
  DECLARE t decimal(10,2);
  DECLARE c CURSOR FOR SELECT total FROM orders WHERE customer_id = wanted;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = TRUE;
  OPEN c;
  each_one: LOOP
    FETCH c INTO t;
    IF done THEN LEAVE each_one; END IF;
    INSERT INTO order_log (what) VALUES (CONCAT('net ', net(t)));
  END LOOP;
  CLOSE c;
  SELECT 'first result' AS a UNION SELECT 'second row';
  SELECT count(*) FROM orders;
  INSERT INTO order_log (what) VALUES ('reported');
END//
DELIMITER ;
CALL report(1);

-- migrate: downgrade
DROP PROCEDURE report;
DROP FUNCTION net;
DELETE FROM order_log WHERE what = 'reported' OR what LIKE 'net%';
