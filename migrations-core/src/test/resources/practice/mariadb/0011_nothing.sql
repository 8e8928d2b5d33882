-- revision: 0011
-- revises: 0010
-- message: nothing

-- migrate: upgrade


-- migrate: downgrade

