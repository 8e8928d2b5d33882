-- revision: 0012
-- revises: 0011
-- message: another database

-- migrate: upgrade transaction=none
ATTACH DATABASE ':memory:' AS extra;
CREATE TABLE extra.t (id INT);
INSERT INTO extra.t VALUES (1);
INSERT INTO tags SELECT 'extra ' || id FROM extra.t;
DETACH DATABASE extra;

-- migrate: downgrade
DELETE FROM tags WHERE name LIKE 'extra%';
