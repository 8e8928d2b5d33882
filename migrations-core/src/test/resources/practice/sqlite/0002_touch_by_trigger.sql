-- revision: 0002
-- revises: 0001
-- message: touch by trigger

-- migrate: upgrade
ALTER TABLE notes ADD COLUMN touched TEXT;
CREATE TRIGGER notes_touch AFTER UPDATE OF body ON notes
WHEN NEW.body <> OLD.body
BEGIN
  UPDATE notes SET touched = CASE WHEN NEW.body IS NULL THEN 'never' ELSE 'now; yes' END WHERE id = NEW.id;
  SELECT 1;
END;
INSERT INTO authors (name) VALUES ('Ann'), ('Bob');
INSERT INTO notes (author, body) VALUES (1, 'one'), (2, 'two');
UPDATE notes SET body = 'three' WHERE id = 2;

-- migrate: downgrade
DELETE FROM notes;
DELETE FROM authors;
DROP TRIGGER notes_touch;
ALTER TABLE notes DROP COLUMN touched;
