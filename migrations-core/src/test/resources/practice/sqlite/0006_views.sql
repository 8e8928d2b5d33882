-- revision: 0006
-- revises: 0005
-- message: views

-- migrate: upgrade
CREATE VIEW note_names AS
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3)
  SELECT a.name, b.body, i FROM authors a JOIN notes b ON b.author = a.id, n;
CREATE TRIGGER note_names_in INSTEAD OF INSERT ON note_names BEGIN
  INSERT INTO authors (name) VALUES (NEW.name);
  INSERT INTO notes (author, body) SELECT max(id), NEW.body FROM authors;
END;
INSERT INTO note_names (name, body) VALUES ('Cy', 'by a view; yes');

-- migrate: downgrade
DELETE FROM notes WHERE body LIKE 'by a view%';
DELETE FROM authors WHERE name = 'Cy';
DROP VIEW note_names;
