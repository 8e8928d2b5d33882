-- revision: 0009
-- revises: 0008
-- message: views and rules

-- migrate: upgrade
CREATE MATERIALIZED VIEW counts AS SELECT state, count(*) AS n FROM accounts GROUP BY state WITH NO DATA;
REFRESH MATERIALIZED VIEW counts;
CREATE UNIQUE INDEX counts_state ON counts (state);
REFRESH MATERIALIZED VIEW CONCURRENTLY counts;
CREATE VIEW names AS SELECT id, name FROM accounts;
CREATE RULE names_log AS ON INSERT TO names DO INSTEAD (INSERT INTO events VALUES (1, '2026-07-01'); NOTIFY names);
INSERT INTO names (name) VALUES ('z');
CREATE STATISTICS account_stats (dependencies) ON state, name FROM accounts;
LOCK TABLE accounts IN SHARE MODE;
SAVEPOINT s;
DELETE FROM accounts;
ROLLBACK TO s;

-- migrate: downgrade
DROP STATISTICS account_stats;
DROP VIEW names;
DROP MATERIALIZED VIEW counts;
DELETE FROM events WHERE at = '2026-07-01';
