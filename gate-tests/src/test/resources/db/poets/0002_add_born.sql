-- revision: 0002
-- revises: 0001
-- message: add born

-- migrate: upgrade
ALTER TABLE poets ADD COLUMN born INTEGER;
