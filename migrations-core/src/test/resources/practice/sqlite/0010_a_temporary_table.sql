-- revision: 0010
-- revises: 0009
-- message: a temporary table

-- migrate: upgrade
CREATE TEMP TABLE moved AS SELECT id FROM notes;
INSERT INTO tags SELECT 'note ' || id FROM moved;
DROP TABLE temp.moved;

-- migrate: downgrade
DELETE FROM tags WHERE name LIKE 'note %';
