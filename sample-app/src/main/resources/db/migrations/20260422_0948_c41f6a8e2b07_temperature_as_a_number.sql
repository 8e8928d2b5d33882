-- revision: c41f6a8e2b07
-- revises: b7e2d94f0a61
-- message: temperature as a number
-- created: 2026-04-22T09:48:00Z
--
-- SQLite cannot change the type of a column, so the table is built anew and takes the old one's name. With foreign keys
-- enforced, DROP TABLE chats would delete every exchange (ON DELETE CASCADE); the run sees that exchanges refers to
-- chats, switches enforcement off around this revision and checks the references before it commits.

-- migrate: upgrade dialect=sqlite
CREATE TABLE chats_new (
    chat_id     TEXT PRIMARY KEY NOT NULL,
    title       TEXT NOT NULL,
    temperature REAL,
    created_at  BIGINT NOT NULL
);
INSERT INTO chats_new (chat_id, title, temperature, created_at)
SELECT chat_id, title, CAST(NULLIF(temperature, '') AS REAL), created_at FROM chats;
DROP TABLE chats;
ALTER TABLE chats_new RENAME TO chats;

-- migrate: upgrade dialect=postgresql
ALTER TABLE chats ALTER COLUMN temperature TYPE double precision USING NULLIF(temperature, '')::double precision;

-- migrate: downgrade dialect=sqlite
CREATE TABLE chats_old (
    chat_id     TEXT PRIMARY KEY NOT NULL,
    title       TEXT NOT NULL,
    temperature TEXT,
    created_at  BIGINT NOT NULL
);
INSERT INTO chats_old (chat_id, title, temperature, created_at)
SELECT chat_id, title, CAST(temperature AS TEXT), created_at FROM chats;
DROP TABLE chats;
ALTER TABLE chats_old RENAME TO chats;

-- migrate: downgrade dialect=postgresql
ALTER TABLE chats ALTER COLUMN temperature TYPE text USING temperature::text;
