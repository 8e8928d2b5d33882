-- revision: 0002
-- revises: 0001
-- message: add lifespan

-- migrate: upgrade
INSERT INTO poets (id, name) VALUES (1, 'Sappho');
ALTER TABLE poet ADD COLUMN lifespan INTEGER;
INSERT INTO poets (id, name) VALUES (2, 'Alcaeus');
