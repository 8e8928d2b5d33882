-- revision: 0009
-- revises: 0008
-- message: columns

-- migrate: upgrade
ALTER TABLE authors ADD COLUMN email TEXT DEFAULT 'none';
ALTER TABLE authors RENAME COLUMN born TO year;
ALTER TABLE authors RENAME TO writers;
CREATE UNIQUE INDEX IF NOT EXISTS writers_email ON writers (email, id);
REINDEX writers_email;

-- migrate: downgrade
DROP INDEX writers_email;
ALTER TABLE writers RENAME TO authors;
ALTER TABLE authors RENAME COLUMN year TO born;
ALTER TABLE authors DROP COLUMN email;
