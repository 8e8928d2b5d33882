-- revision: 0004
-- revises: 0003
-- message: forget the log each night

-- migrate: upgrade
CREATE EVENT forget_log ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 00:00:00' ON COMPLETION PRESERVE DISABLE
DO BEGIN
  DELETE FROM order_log WHERE n > 100;
  UPDATE order_log SET n = n + 1;
END;
ALTER EVENT forget_log COMMENT 'nightly';

-- migrate: downgrade
DROP EVENT IF EXISTS forget_log;
