-- revision: 0001
-- message: create notes

-- migrate: upgrade
CREATE TABLE IF NOT EXISTS "authors" (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL COLLATE NOCASE UNIQUE);
CREATE TABLE notes (
  id INTEGER PRIMARY KEY,
  author INTEGER NOT NULL REFERENCES authors (id) ON DELETE CASCADE,
  [body] TEXT DEFAULT 'it''s; fine', `kind` TEXT CHECK (kind IN ('a','b;c')),
  words INT GENERATED ALWAYS AS (length(body)) VIRTUAL
) STRICT;

-- migrate: downgrade
DROP TABLE notes;
DROP TABLE authors;
