-- revision: 1e5b90d3c7f4
-- revises: c41f6a8e2b07
-- labels: cost
-- message: add tokens and cost
-- created: 2026-06-08T10:21:00Z
--
-- Where two branches begin: this one and 8d06f3ab5c29, written in the same week by two people.

-- migrate: upgrade
ALTER TABLE exchanges ADD COLUMN prompt_tokens INTEGER;
ALTER TABLE exchanges ADD COLUMN reply_tokens INTEGER;
ALTER TABLE exchanges ADD COLUMN cost_micros BIGINT; -- millionths of a dollar

-- migrate: downgrade
ALTER TABLE exchanges DROP COLUMN cost_micros;
ALTER TABLE exchanges DROP COLUMN reply_tokens;
ALTER TABLE exchanges DROP COLUMN prompt_tokens;
