-- revision: b7e2d94f0a61
-- revises: 57dc007f6d46
-- message: forget raw replies
-- created: 2026-03-17T11:12:00Z
--
-- Irreversible: what the providers sent us is not ours to keep, and no downgrade could bring it back. So there is no
-- downgrade section, and a downgrade that would have to cross this revision is refused before anything runs.

-- migrate: upgrade
ALTER TABLE exchanges DROP COLUMN raw_reply;
