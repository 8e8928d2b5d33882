INSERT INTO poets (id, name) VALUES (1, 'Sappho');
