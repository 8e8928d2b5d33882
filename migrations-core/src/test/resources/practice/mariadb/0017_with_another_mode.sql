-- revision: 0017
-- revises: 0016
-- message: with another mode

-- migrate: upgrade
SET SESSION sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES,EMPTY_STRING_IS_NULL,PIPES_AS_CONCAT';
CREATE TABLE "odd; name" ("a ""b""" varchar(20));
INSERT INTO "odd; name" VALUES ('C:\');
INSERT INTO "odd; name" VALUES ('a' || 'b');

-- migrate: downgrade
DROP TABLE `odd; name`;
-- a backslash \ and a quote '
