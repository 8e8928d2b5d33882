-- revision: 0008
-- revises: 0007
-- message: upsert and returning

-- migrate: upgrade
INSERT INTO tags VALUES ('x') ON CONFLICT (name) DO UPDATE SET name = excluded.name || '2' RETURNING name;
INSERT OR REPLACE INTO tags VALUES ('z');
UPDATE tags SET name = name || '!' FROM (SELECT 'z' AS n) WHERE name = n;
DELETE FROM tags WHERE name = 'y' RETURNING *;

-- migrate: downgrade
DELETE FROM tags;
INSERT INTO tags VALUES ('x'), ('y');
