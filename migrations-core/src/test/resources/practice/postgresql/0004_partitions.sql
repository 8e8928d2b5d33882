-- revision: 0004
-- revises: 0003
-- message: partitions

-- migrate: upgrade
CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
DO $$
DECLARE m int;
BEGIN
  FOR m IN 1..12 LOOP
    EXECUTE format('INSERT INTO events VALUES (%s, %L)', m, make_date(2026, m, 1));
  END LOOP;
END $$;
ALTER TABLE events DETACH PARTITION events_rest;

-- migrate: downgrade
DROP TABLE events_rest;
DROP TABLE events;
