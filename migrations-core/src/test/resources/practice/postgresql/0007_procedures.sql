-- revision: 0007
-- revises: 0006
-- message: procedures

-- migrate: upgrade transaction=none
CREATE PROCEDURE fill(n int) LANGUAGE plpgsql AS $$
BEGIN
  FOR i IN 1..n LOOP
    INSERT INTO events VALUES (i, '2026-06-01');
    COMMIT;
  END LOOP;
END $$;
CALL fill(3);

-- migrate: downgrade
DROP PROCEDURE fill;
DELETE FROM events WHERE at = '2026-06-01' AND id <= 3;
