-- revision: 0005
-- revises: 0004
-- message: views sequences and indexes

-- migrate: upgrade
CREATE SEQUENCE numbers START WITH 100 INCREMENT BY 10;
CREATE VIEW new_items AS SELECT id, 'x;y' AS "a""b;" FROM items WHERE state = 'new';
CREATE UNIQUE INDEX items_name ON items (name, id DESC);
CREATE DOMAIN IF NOT EXISTS email AS VARCHAR(200) CHECK (VALUE LIKE '%@%');
ALTER TABLE items ADD COLUMN IF NOT EXISTS contact email DEFAULT 'a@b' BEFORE price;
ALTER TABLE items ALTER COLUMN name SET DATA TYPE VARCHAR(200);
ALTER TABLE items ADD CONSTRAINT contacts UNIQUE (contact, id);
ALTER TABLE items ALTER COLUMN name RENAME TO title;
COMMENT ON TABLE items IS 'what is sold; here';

-- migrate: downgrade
COMMENT ON TABLE items IS NULL;
ALTER TABLE items ALTER COLUMN title RENAME TO name;
ALTER TABLE items DROP CONSTRAINT contacts;
ALTER TABLE items DROP COLUMN contact;
DROP DOMAIN email;
DROP INDEX items_name;
DROP VIEW new_items;
DROP SEQUENCE numbers;
