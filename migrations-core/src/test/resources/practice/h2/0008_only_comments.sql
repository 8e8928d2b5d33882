-- revision: 0008
-- revises: 0007
-- message: only comments

-- migrate: upgrade
-- nothing;
// nor here;
/* at; all */

-- migrate: downgrade

