-- revision: 57dc007f6d46
-- revises: 94bcac9585c9
-- message: index exchanges by chat
-- created: 2026-02-03T14:30:00Z
--
-- PostgreSQL builds the index while others go on writing; it can do so only outside a transaction.

-- migrate: upgrade
CREATE INDEX exchanges_by_chat ON exchanges (chat_id, exchange_id);

-- migrate: upgrade dialect=postgresql transaction=none
CREATE INDEX CONCURRENTLY exchanges_by_chat ON exchanges (chat_id, exchange_id);

-- migrate: downgrade
DROP INDEX exchanges_by_chat;
