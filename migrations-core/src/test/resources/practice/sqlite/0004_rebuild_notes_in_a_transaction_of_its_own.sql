-- revision: 0004
-- revises: 0003
-- message: rebuild notes in a transaction of its own

-- migrate: upgrade
PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
DROP TRIGGER notes_touch;
CREATE TABLE notes_new (id INTEGER PRIMARY KEY, author INTEGER NOT NULL REFERENCES authors (id), body TEXT, touched TEXT);
INSERT INTO notes_new SELECT id, author, body, touched FROM notes;
DROP TABLE notes;
ALTER TABLE notes_new RENAME TO notes;
PRAGMA foreign_key_check;
COMMIT;
PRAGMA foreign_keys = ON;

-- migrate: downgrade
CREATE TABLE notes_old (
  id INTEGER PRIMARY KEY,
  author INTEGER NOT NULL REFERENCES authors (id) ON DELETE CASCADE,
  body TEXT DEFAULT 'it''s; fine', kind TEXT CHECK (kind IN ('a','b;c')),
  words INT GENERATED ALWAYS AS (length(body)) VIRTUAL, touched TEXT
) STRICT;
INSERT INTO notes_old (id, author, body, touched) SELECT id, author, body, touched FROM notes;
DROP TABLE notes;
ALTER TABLE notes_old RENAME TO notes;
CREATE TRIGGER notes_touch AFTER UPDATE OF body ON notes BEGIN SELECT 1; END;
