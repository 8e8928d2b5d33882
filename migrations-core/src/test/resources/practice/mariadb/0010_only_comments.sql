-- revision: 0010
-- revises: 0009
-- message: only comments

-- migrate: upgrade
-- nothing to do here;
/* nor here; */
# nor here

-- migrate: downgrade
-- nothing
