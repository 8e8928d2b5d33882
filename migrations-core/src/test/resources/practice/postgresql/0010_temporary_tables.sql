-- revision: 0010
-- revises: 0009
-- message: temporary tables

-- migrate: upgrade
CREATE TEMPORARY TABLE moved ON COMMIT DROP AS SELECT id FROM accounts;
WITH gone AS (DELETE FROM moved RETURNING id) SELECT count(*) FROM gone;
PREPARE p AS SELECT $1::int;
EXECUTE p(4);
DEALLOCATE p;
DECLARE c CURSOR FOR SELECT 1;
FETCH ALL FROM c;
CLOSE c;
MERGE INTO accounts a USING (VALUES ('dee@x.y')) v (e) ON a.email = v.e WHEN NOT MATCHED THEN INSERT (email) VALUES (v.e);
INSERT INTO accounts (email) VALUES ('eve@x.y') ON CONFLICT DO NOTHING RETURNING id;

-- migrate: downgrade
DELETE FROM accounts WHERE email IN ('dee@x.y', 'eve@x.y');
