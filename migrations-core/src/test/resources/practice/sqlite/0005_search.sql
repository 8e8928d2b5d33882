-- revision: 0005
-- revises: 0004
-- message: search

-- migrate: upgrade
CREATE VIRTUAL TABLE search USING fts5(body, content='notes', content_rowid='id', tokenize="unicode61 remove_diacritics 2");
CREATE TRIGGER notes_ai AFTER INSERT ON notes BEGIN
  INSERT INTO search(rowid, body) VALUES (new.id, new.body);
END;
CREATE TRIGGER notes_ad AFTER DELETE ON notes BEGIN
  INSERT INTO search(search, rowid, body) VALUES('delete', old.id, old.body);
END;
INSERT INTO search(search) VALUES('rebuild');
SELECT count(*) FROM search WHERE search MATCH 'three';

-- migrate: downgrade
DROP TRIGGER notes_ad; DROP TRIGGER notes_ai; DROP TABLE search;
