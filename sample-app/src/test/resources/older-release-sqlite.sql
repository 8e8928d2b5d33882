CREATE TABLE chats (
    chat_id     TEXT PRIMARY KEY NOT NULL,
    title       TEXT NOT NULL,
    temperature TEXT,
    created_at  BIGINT NOT NULL
);
CREATE TABLE exchanges (
    exchange_id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id     TEXT NOT NULL REFERENCES chats (chat_id) ON DELETE CASCADE,
    asked_at    BIGINT NOT NULL,
    prompt      TEXT NOT NULL,
    reply       TEXT NOT NULL,
    raw_reply   TEXT
);
