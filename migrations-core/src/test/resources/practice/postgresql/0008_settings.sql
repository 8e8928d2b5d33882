-- revision: 0008
-- revises: 0007
-- message: settings

-- migrate: upgrade
SET search_path TO pg_catalog;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET SESSION statement_timeout = '10min';
CREATE SCHEMA other;
CREATE TABLE other.t (id int);
SET LOCAL lock_timeout = '1s';
ALTER TABLE public.accounts ADD COLUMN b int;
SET CONSTRAINTS ALL DEFERRED;

-- migrate: downgrade
ALTER TABLE accounts DROP COLUMN b;
DROP SCHEMA other CASCADE;
