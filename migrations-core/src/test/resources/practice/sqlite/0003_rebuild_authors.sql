-- revision: 0003
-- revises: 0002
-- message: rebuild authors

-- migrate: upgrade
PRAGMA foreign_keys=off;
CREATE TABLE new_authors (id INTEGER PRIMARY KEY, name TEXT NOT NULL, born INT);
INSERT INTO new_authors (id, name) SELECT id, name FROM authors;
DROP TABLE authors;
ALTER TABLE new_authors RENAME TO authors;
CREATE INDEX authors_name ON authors (lower(name)) WHERE born IS NULL;
PRAGMA foreign_keys=on;

-- migrate: downgrade
CREATE TABLE old_authors (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL COLLATE NOCASE UNIQUE);
INSERT INTO old_authors SELECT id, name FROM authors;
DROP TABLE authors;
ALTER TABLE old_authors RENAME TO authors;
