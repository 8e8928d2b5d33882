-- revision: 0012
-- revises: 0011
-- message: constraints

-- migrate: upgrade
ALTER TABLE accounts ADD CONSTRAINT named CHECK (name IS NULL OR name <> ';') NOT VALID;
ALTER TABLE accounts VALIDATE CONSTRAINT named;
ALTER TABLE accounts ADD COLUMN parent bigint REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE accounts ALTER COLUMN tags TYPE varchar(9)[] USING tags::varchar(9)[];
ALTER TABLE accounts ADD CONSTRAINT no_overlap EXCLUDE USING btree (id WITH =);

-- migrate: downgrade
ALTER TABLE accounts DROP CONSTRAINT no_overlap, DROP COLUMN parent, DROP CONSTRAINT named;
ALTER TABLE accounts ALTER COLUMN tags TYPE text[];
