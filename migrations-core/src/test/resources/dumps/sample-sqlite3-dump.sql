PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE exchanges (
    exchange_id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id     TEXT NOT NULL REFERENCES chats (chat_id) ON DELETE CASCADE,
    asked_at    BIGINT NOT NULL,
    prompt      TEXT NOT NULL,
    reply       TEXT NOT NULL, prompt_tokens INTEGER, reply_tokens INTEGER, cost_micros BIGINT, search_text TEXT);
INSERT INTO exchanges VALUES(1,'c1',1,'why; $$',replace('\.\nbecause -- no\','\n',char(10)),2,5,81,NULL);
INSERT INTO exchanges VALUES(2,'c2',2,replace('a\n/* b','\n',char(10)),'''',2,1,21,NULL);
CREATE TABLE IF NOT EXISTS "chats" (
    chat_id     TEXT PRIMARY KEY NOT NULL,
    title       TEXT NOT NULL,
    temperature REAL,
    created_at  BIGINT NOT NULL
);
INSERT INTO chats VALUES('c1','it''s; größe',0.69999999999999995559,1767225600000);
INSERT INTO chats VALUES('c2',replace('tab	here; \. and -- migrate\nsecond line','\n',char(10)),NULL,1767225600001);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('exchanges',2);
CREATE INDEX exchanges_by_chat ON exchanges (chat_id, exchange_id);
COMMIT;
