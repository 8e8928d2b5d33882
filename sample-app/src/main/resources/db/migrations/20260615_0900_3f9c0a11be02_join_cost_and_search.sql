-- revision: 3f9c0a11be02
-- revises: a90c4e17d5b8, f2287bd6e910
-- message: join cost and search
-- created: 2026-06-15T09:00:00Z

-- migrate: upgrade

-- migrate: downgrade
