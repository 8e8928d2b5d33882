-- revision: 8d06f3ab5c29
-- revises: c41f6a8e2b07
-- labels: search
-- message: add search text
-- created: 2026-06-10T08:30:00Z
--
-- Filled in by the Java revision db.migrations.FillInSearchText.

-- migrate: upgrade
ALTER TABLE exchanges ADD COLUMN search_text TEXT;

-- migrate: downgrade
ALTER TABLE exchanges DROP COLUMN search_text;
