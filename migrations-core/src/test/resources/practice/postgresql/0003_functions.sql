-- revision: 0003
-- revises: 0002
-- message: functions

-- migrate: upgrade
CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  -- a; comment
  NEW.data = jsonb_set(NEW.data, '{touched}', to_jsonb($$yes;$$::text));
  RAISE NOTICE 'touched %', NEW.id;
  RETURN NEW;
END;
$body$;
CREATE TRIGGER accounts_touch BEFORE UPDATE ON accounts FOR EACH ROW EXECUTE FUNCTION touch();
CREATE FUNCTION add(a int, b int) RETURNS int LANGUAGE sql IMMUTABLE RETURN a + b;
CREATE FUNCTION twice(a int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT a; SELECT add(a, a); END;
UPDATE accounts SET name = 'x';
SELECT twice(4);

-- migrate: downgrade
DROP FUNCTION twice;
DROP FUNCTION add;
DROP TRIGGER accounts_touch ON accounts;
DROP FUNCTION touch;
