-- revision: 0003
-- revises: 0002
-- message: functions

-- migrate: upgrade
CREATE ALIAS plus_one AS $$ int plusOne(int a) { return a + 1; /* ; */ } $$;
CREATE ALIAS IF NOT EXISTS reversed FOR "java.lang.Integer.reverse(int)";

-- migrate: downgrade
DROP ALIAS plus_one;
DROP ALIAS IF EXISTS reversed;
