-- revision: 0011
-- revises: 0010
-- message: only comments

-- migrate: upgrade
-- nothing;
/* at; all */

-- migrate: downgrade

