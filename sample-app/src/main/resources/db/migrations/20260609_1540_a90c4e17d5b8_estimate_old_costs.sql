-- revision: a90c4e17d5b8
-- revises: 1e5b90d3c7f4
-- message: estimate old costs
-- created: 2026-06-09T15:40:00Z
--
-- The exchanges of before had no token counts. Four characters are about one token; a million tokens of prompt cost three
-- dollars then, a million of reply fifteen.

-- migrate: upgrade
UPDATE exchanges
SET prompt_tokens = (length(prompt) + 3) / 4, reply_tokens = (length(reply) + 3) / 4
WHERE cost_micros IS NULL;
UPDATE exchanges
SET cost_micros = 3 * prompt_tokens + 15 * reply_tokens
WHERE cost_micros IS NULL;

-- migrate: downgrade
-- Nothing to do: the columns, and the estimates with them, go with the revision before.
