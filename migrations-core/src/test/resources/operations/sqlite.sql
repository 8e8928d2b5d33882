-- create table
CREATE TABLE poets (
    id integer CONSTRAINT pk_poets PRIMARY KEY AUTOINCREMENT,
    name varchar(100) NOT NULL
);
-- and back
DROP TABLE poets;

-- create table with a key of its own
CREATE TABLE poets (
    id integer CONSTRAINT pk_poets PRIMARY KEY AUTOINCREMENT
);
-- and back
DROP TABLE poets;

-- create table with a number that is no key
-- OperationNotSupportedException: SQLite counts up no column but the primary key, and id is none. Write column(...).identity().primaryKey().
-- and back
DROP TABLE poets;

-- create table with a number that starts later
CREATE TABLE poets (
    id integer CONSTRAINT pk_poets PRIMARY KEY AUTOINCREMENT
);
INSERT INTO sqlite_sequence (name, seq) SELECT 'poets', 999 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'poets');
-- and back
DROP TABLE poets;

-- create table with a number that counts by tens
-- OperationNotSupportedException: SQLite counts by ones, and column id is to be counted by 10. Leave incrementBy(10) out.
-- and back
DROP TABLE poets;

-- create table with a number that is always counted
-- OperationNotSupportedException: SQLite takes a number that a row brings, so column id is not always counted up. Leave always() out, or create a trigger that refuses such rows.
-- and back
DROP TABLE poets;

-- create table with a number that starts below zero
-- OperationNotSupportedException: SQLite counts from 1 or a later number on, and column id is to start with -7. Leave startWith(-7) out.
-- and back
DROP TABLE poets;

-- create table with constraints
CREATE TABLE poems (
    id bigint NOT NULL,
    lang varchar(2) NOT NULL,
    poet_id bigint,
    slug varchar(80),
    rating integer,
    CONSTRAINT fk_poems_poet_id_poets FOREIGN KEY (poet_id) REFERENCES poets (id) ON DELETE CASCADE,
    CONSTRAINT uq_poems_slug UNIQUE (slug),
    CONSTRAINT ck_poems_aabb1bd7 CHECK (rating BETWEEN 1 AND 5),
    CONSTRAINT pk_poems PRIMARY KEY (id, lang),
    CONSTRAINT fk_again FOREIGN KEY (poet_id) REFERENCES poets (id) ON UPDATE RESTRICT,
    CONSTRAINT uq_slug UNIQUE (slug, lang),
    CONSTRAINT ck_poems_61cb467a CHECK (rating <> 3 OR slug IS NULL)
);
-- and back
DROP TABLE poems;

-- create table if not exists
CREATE TABLE IF NOT EXISTS poets (
    id integer CONSTRAINT pk_poets PRIMARY KEY AUTOINCREMENT,
    name varchar(100) NOT NULL
);
-- and back
-- not: Whether it changed anything is known only when it runs.

-- create table if not exists that is there
CREATE TABLE IF NOT EXISTS poets (
    id integer CONSTRAINT pk_poets PRIMARY KEY AUTOINCREMENT,
    name varchar(100) NOT NULL
);
-- and back
-- not: Whether it changed anything is known only when it runs.

-- create table with comments
CREATE TABLE poets (
    id bigint NOT NULL,
    name text,
    CONSTRAINT pk_poets PRIMARY KEY (id)
);
-- and back
DROP TABLE poets;

-- create table with options
CREATE TABLE poets (
    id integer NOT NULL,
    CONSTRAINT pk_poets PRIMARY KEY (id)
) WITHOUT ROWID;
-- and back
DROP TABLE poets;

-- create table with odd names
CREATE TABLE "the order" (
    "select" integer NOT NULL,
    Camel integer,
    "with blank" integer,
    "with.dot" integer,
    "quo""te" integer,
    "tick`" integer,
    CONSTRAINT pk_the_order PRIMARY KEY ("select"),
    CONSTRAINT uq_the_order_with_blank UNIQUE ("with blank")
);
-- and back
DROP TABLE "the order";

-- create table in a schema
CREATE TABLE audit.events (
    id integer CONSTRAINT pk_events PRIMARY KEY AUTOINCREMENT,
    what text
);
-- and back
DROP TABLE audit.events;

-- drop table
DROP TABLE poems;
-- and back
-- not: It does not say what the table was; drop it by its definition, dropTable(table(...)).

-- drop table by its definition
DROP TABLE poems;
-- and back
CREATE TABLE poems (
    id bigint NOT NULL,
    title varchar(200) NOT NULL,
    slug varchar(80),
    rating integer,
    poet_id bigint,
    body text,
    CONSTRAINT pk_poems PRIMARY KEY (id)
);

-- drop table if exists
DROP TABLE IF EXISTS poems;
-- and back
-- not: It does not say what the table was; drop it by its definition, dropTable(table(...)).

-- rename table
ALTER TABLE poems RENAME TO ballads;
-- and back
ALTER TABLE ballads RENAME TO poems;

-- comment on table
-- nothing to do
-- and back
-- nothing to do

-- comment on table is taken away
-- nothing to do
-- and back
-- not: It does not say what the comment was; give that as the last argument.

-- create table with all types
CREATE TABLE poems (
    c_string varchar(80),
    c_text text,
    c_smallint smallint,
    c_integer integer,
    c_bigint bigint,
    c_numeric numeric(10, 2),
    c_real real,
    c_double double precision,
    c_bool boolean,
    c_date date,
    c_time time,
    c_timestamp timestamp,
    c_instant timestamp,
    c_uuid char(36),
    c_json text,
    c_binary blob,
    c_bytes blob,
    c_native decimal(5, 1)
);
-- and back
DROP TABLE poems;

-- create table with defaults
CREATE TABLE poems (
    id integer NOT NULL,
    c_string varchar(80) NOT NULL DEFAULT 'it''s "C:\poems" ''x''',
    c_text text NOT NULL DEFAULT 'back\slash',
    c_integer integer NOT NULL DEFAULT -7,
    c_numeric numeric(10, 2) DEFAULT 12.50,
    c_double double precision DEFAULT 0.25,
    c_bool boolean NOT NULL DEFAULT 1,
    c_date date DEFAULT '1749-08-28',
    c_time time DEFAULT '12:30:00',
    c_timestamp timestamp DEFAULT '1999-12-31 23:59:59',
    c_uuid char(36) DEFAULT '57dc007f-6d46-4c1d-94bc-ac9585c93f9c',
    c_bytes blob DEFAULT X'0001FF',
    c_created timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
    c_seen timestamp DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT pk_poems PRIMARY KEY (id)
);
-- and back
DROP TABLE poems;

-- create table with a default of one moment
CREATE TABLE poems (
    c_instant timestamp DEFAULT '2026-11-20 09:40:00'
);
-- and back
DROP TABLE poems;

-- create table with generated columns
CREATE TABLE poems (
    words integer,
    pages integer GENERATED ALWAYS AS (words / 300) STORED
);
-- and back
DROP TABLE poems;

-- create table with a virtual column
CREATE TABLE poems (
    words integer,
    twice integer GENERATED ALWAYS AS (words * 2) VIRTUAL
);
-- and back
DROP TABLE poems;

-- create table with a collation
CREATE TABLE poems (
    title varchar(80) COLLATE NOCASE
);
-- and back
DROP TABLE poems;

-- add column
ALTER TABLE poems ADD COLUMN word_count integer;
-- and back
ALTER TABLE poems DROP COLUMN word_count;

-- add column that is not null
ALTER TABLE poems ADD COLUMN word_count integer NOT NULL DEFAULT 0;
-- and back
ALTER TABLE poems DROP COLUMN word_count;

-- add column with constraints
ALTER TABLE poems ADD COLUMN translator_id bigint CONSTRAINT fk_poems_translator_id_poets REFERENCES poets (id) CONSTRAINT ck_poems_b8692a73 CHECK (translator_id > 0);
-- and back
ALTER TABLE poems DROP COLUMN translator_id;

-- add column that is unique
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- add column that is unique and checked
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- add column if not exists
-- UnseenSchemaException: The columns of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: Whether it changed anything is known only when it runs.

-- add column if not exists that is there
-- UnseenSchemaException: The columns of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: Whether it changed anything is known only when it runs.

-- add column with a comment
ALTER TABLE poems ADD COLUMN word_count integer;
-- and back
ALTER TABLE poems DROP COLUMN word_count;

-- add column that is generated
ALTER TABLE poems ADD COLUMN stars integer GENERATED ALWAYS AS (rating * 2) VIRTUAL;
-- and back
ALTER TABLE poems DROP COLUMN stars;

-- add column that is counted up
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- add column that is counted up from a number on
-- OperationNotSupportedException: SQLite numbers the rows that are there when column id is added, so it does not start with 1000. Leave startWith(1000) out, and set the next number with op.execute("UPDATE sqlite_sequence SET seq = ... WHERE name = ...").
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- drop column
ALTER TABLE poems DROP COLUMN rating;
-- and back
-- not: It does not say what the column was; drop it by its definition, dropColumn("poems", column("rating", ...)).

-- drop column by its definition
ALTER TABLE poems DROP COLUMN rating;
-- and back
ALTER TABLE poems ADD COLUMN rating integer;

-- drop column with its constraints
ALTER TABLE poems DROP COLUMN critic_id;
-- and back
ALTER TABLE poems ADD COLUMN critic_id bigint CONSTRAINT fk_poems_critic_id_poets REFERENCES poets (id);

-- drop column with its check
ALTER TABLE poems DROP COLUMN pages;
-- and back
ALTER TABLE poems ADD COLUMN pages integer CONSTRAINT ck_poems_9f2b7269 CHECK (pages > 0);

-- drop column if exists
-- UnseenSchemaException: The columns of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the column was; drop it by its definition, dropColumn("poems", column("no_such", ...)).

-- rename column
ALTER TABLE poems RENAME COLUMN slug TO "url name";
-- and back
ALTER TABLE poems RENAME COLUMN "url name" TO slug;

-- alter column type
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- alter column type that is looked up
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the column was; say so with from(column("rating", ...)).

-- alter column type using
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the column was; say so with from(column("slug", ...)).

-- alter column from a text to a number
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- alter column from a number to a text
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- alter column that counts up
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- alter column from a number to a boolean
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- alter column not null
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- alter column nullable
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the column was; say so with from(column("title", ...)).

-- alter column default
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- alter column without default
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the column was; say so with from(column("rating", ...)).

-- alter column in all ways
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- alter column expression
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- alter column expression that is looked up
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the column was; say so with from(column("pages", ...)).

-- comment on column
-- nothing to do
-- and back
-- not: It does not say what the column was; say so with from(column("rating", ...)).

-- alter column collation
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the column was; say so with from(column("slug", ...)).

-- batch alter table
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- batch alter table without a rebuild
ALTER TABLE poems ADD COLUMN word_count integer;
ALTER TABLE poems RENAME COLUMN slug TO url_name;
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- alter column to one that is counted up
-- OperationNotSupportedException: SQLite counts a column up from the creation of its table on or never, so that cannot change for column id. Create another table, copy the rows, drop the old one and rename the new one.
-- and back
-- OperationNotSupportedException: SQLite counts a column up from the creation of its table on or never, so that cannot change for column id. Create another table, copy the rows, drop the old one and rename the new one.

-- alter column to one that is counted up and is looked up
-- OperationNotSupportedException: SQLite counts a column up from the creation of its table on or never, so that cannot change for column id. Create another table, copy the rows, drop the old one and rename the new one.
-- and back
-- not: It does not say what the column was; say so with from(column("id", ...)).

-- alter column to other numbers
-- OperationNotSupportedException: SQLite counts a column up from the creation of its table on or never, so that cannot change for column id. Create another table, copy the rows, drop the old one and rename the new one.
-- and back
-- OperationNotSupportedException: SQLite counts a column up from the creation of its table on or never, so that cannot change for column id. Create another table, copy the rows, drop the old one and rename the new one.

-- alter column that is no longer counted up
-- OperationNotSupportedException: SQLite counts a column up from the creation of its table on or never, so that cannot change for column id. Create another table, copy the rows, drop the old one and rename the new one.
-- and back
-- not: With which number the column would go on is not known when it is taken back.

-- alter column that may be null to one that is counted up
-- OperationNotSupportedException: SQLite counts a column up from the creation of its table on or never, so that cannot change for column place. Create another table, copy the rows, drop the old one and rename the new one.
-- and back
-- OperationNotSupportedException: SQLite counts a column up from the creation of its table on or never, so that cannot change for column place. Create another table, copy the rows, drop the old one and rename the new one.

-- alter column that is no longer counted up and may be null
-- OperationNotSupportedException: SQLite counts a column up from the creation of its table on or never, so that cannot change for column place. Create another table, copy the rows, drop the old one and rename the new one.
-- OperationNotSupportedException: SQLite counts a column up from the creation of its table on or never, so that cannot change for column place. Create another table, copy the rows, drop the old one and rename the new one.
-- and back
-- not: With which number the column would go on is not known when it is taken back.
-- OperationNotSupportedException: SQLite counts a column up from the creation of its table on or never, so that cannot change for column place. Create another table, copy the rows, drop the old one and rename the new one.

-- add column after another
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
ALTER TABLE poems DROP COLUMN subtitle;

-- add column before another
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
ALTER TABLE poems DROP COLUMN subtitle;

-- add column before the first
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- batch alter table with indexes
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: Whether it changed anything is known only when it runs.

-- batch alter table that renames an index
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- batch alter table under conditions
-- UnseenSchemaException: The columns of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: Whether it changed anything is known only when it runs.

-- batch alter table with comments
-- nothing to do
-- and back
-- nothing to do

-- batch alter table with a place for a column
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- add primary key
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- add foreign key
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- add foreign key to the primary key
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- add deferred foreign key
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- add foreign key that sets the default
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- add unique constraint
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- add deferrable unique constraint
-- OperationNotSupportedException: SQLite puts no unique constraint off. Leave deferrable() out, or write it for PostgreSQL only.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- add unique constraint in which null is a value
-- OperationNotSupportedException: SQLite takes every NULL for another value in a unique constraint. Leave nullsNotDistinct() out and make the columns NOT NULL.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- add check
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- add exclusion constraint
-- OperationNotSupportedException: SQLite has no exclusion constraints. Write it for PostgreSQL only, and a trigger elsewhere.
-- and back
-- OperationNotSupportedException: SQLite has no exclusion constraints. Leave it out on SQLite.

-- drop primary key
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- drop foreign key
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- drop unique constraint
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- drop check
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- drop primary key by its name
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the constraint was; drop it by its definition, dropConstraint("poems", unique(...)).

-- drop primary key by its name if exists
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the constraint was; drop it by its definition, dropConstraint("poems", unique(...)).

-- drop constraint by its name
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the constraint was; drop it by its definition, dropConstraint("poems", unique(...)).

-- drop constraint if exists
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the constraint was; drop it by its definition, dropConstraint("poems", unique(...)).

-- add foreign key that matches in full
-- OperationNotSupportedException: SQLite checks no foreign key of which a column is null. Leave matchFull() out, and add a check that all of its columns are null or none is.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- add foreign key that sets one column
-- OperationNotSupportedException: SQLite sets all columns of a foreign key when a row is deleted, and was to set born. Leave the columns out, or write a trigger.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- add foreign key that is validated later
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- nothing to do
-- and back
-- nothing to do
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- add check that is validated later
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- nothing to do
-- and back
-- nothing to do
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- create index
CREATE INDEX ix_slug ON poems (slug, rating);
-- and back
DROP INDEX ix_slug;

-- create index without a name
CREATE UNIQUE INDEX ix_poems_rating_slug ON poems (rating DESC, slug);
-- and back
DROP INDEX ix_poems_rating_slug;

-- create partial index
CREATE UNIQUE INDEX ix_slug ON poems (slug) WHERE rating > 3;
-- and back
DROP INDEX ix_slug;

-- create index on an expression
CREATE INDEX ix_slug ON poems (lower(slug), rating + 1 DESC);
-- and back
DROP INDEX ix_slug;

-- create index by a method
-- OperationNotSupportedException: SQLite has no choice of index methods, and "btree" was asked for. Leave using() out, or create the index with execute().
-- and back
DROP INDEX ix_slug;

-- create index with more columns
-- OperationNotSupportedException: SQLite carries no other columns along in an index. Name them as the last columns of the index, or leave include() out.
-- and back
DROP INDEX ix_slug;

-- create index that says where null stands
-- OperationNotSupportedException: SQLite has no choice of where NULL stands in an index, and nullsFirst() was said. Leave nullsFirst() out: it changes no rows, only which queries the index can sort.
-- and back
DROP INDEX ix_slug;

-- create index with a collation
CREATE INDEX ix_slug ON poems (slug COLLATE NOCASE DESC);
-- and back
DROP INDEX ix_slug;

-- create index with an operator class
-- OperationNotSupportedException: SQLite has no operator classes, and "text_pattern_ops" was asked for. Leave operatorClass() out, or write it for PostgreSQL only.
-- and back
DROP INDEX ix_slug;

-- create index on the beginning of a text
-- OperationNotSupportedException: SQLite has no indexes on the first 80 characters of body. Leave prefix() out, or create the index on an expression such as substr(body, 1, 80).
-- and back
DROP INDEX ix_body;

-- create index on words
-- OperationNotSupportedException: SQLite has no choice of index methods, and "fulltext" was asked for. Leave using() out, or create the index with execute().
-- and back
DROP INDEX ix_body;

-- create index in which null is a value
-- OperationNotSupportedException: SQLite takes every NULL for another value in a unique index. Leave nullsNotDistinct() out and make the columns NOT NULL.
-- and back
DROP INDEX ix_slug;

-- create index with options
CREATE INDEX ix_slug ON poems (slug);
-- and back
DROP INDEX ix_slug;

-- create index concurrently
CREATE INDEX IF NOT EXISTS ix_slug ON poems (slug);
-- and back
-- not: Whether it changed anything is known only when it runs.

-- create index that is there
CREATE INDEX IF NOT EXISTS ix_slug ON poems (slug);
-- and back
-- not: Whether it changed anything is known only when it runs.

-- drop index
DROP INDEX ix_slug;
-- and back
-- not: It does not say what the index was; drop it by its definition, dropIndex(index(...)).

-- drop index by its definition
DROP INDEX ix_slug;
-- and back
CREATE INDEX ix_slug ON poems (slug);

-- drop index if exists
DROP INDEX IF EXISTS no_such;
-- and back
-- not: It does not say what the index was; drop it by its definition, dropIndex(index(...)).

-- rename index
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- add column in a schema
ALTER TABLE audit.events ADD COLUMN note integer;
-- and back
ALTER TABLE audit.events DROP COLUMN note;

-- add column in a schema if not exists
-- UnseenSchemaException: The columns of audit.events must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: Whether it changed anything is known only when it runs.

-- add column in a schema with a foreign key
ALTER TABLE audit.events ADD COLUMN cause_id bigint CONSTRAINT fk_events_cause_id_events REFERENCES events (id);
-- and back
ALTER TABLE audit.events DROP COLUMN cause_id;

-- rename column in a schema
ALTER TABLE audit.events RENAME COLUMN what TO note;
-- and back
ALTER TABLE audit.events RENAME COLUMN note TO what;

-- create index in a schema
CREATE INDEX audit.ix_note ON events (what, id);
-- and back
DROP INDEX audit.ix_note;

-- rename index in a schema
-- UnseenSchemaException: The definition of audit.events must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of audit.events must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- drop index in a schema
DROP INDEX audit.ix_what;
-- and back
CREATE INDEX audit.ix_what ON events (what);

-- drop index in a schema if exists
DROP INDEX IF EXISTS audit.ix_what;
-- and back
-- not: It does not say what the index was; drop it by its definition, dropIndex(index(...)).

-- drop table in a schema
DROP TABLE audit.events;
-- and back
CREATE TABLE audit.events (
    id integer CONSTRAINT pk_events PRIMARY KEY AUTOINCREMENT,
    what varchar(80)
);

-- create table with an enumeration
CREATE TABLE poems (
    mood text NOT NULL CONSTRAINT mood_values CHECK (mood IN ('sad', 'it''s fine'))
);
-- and back
DROP TABLE poems;

-- add column with an enumeration
ALTER TABLE poems ADD COLUMN mood text DEFAULT 'sad' CONSTRAINT mood_values CHECK (mood IN ('sad', 'glad'));
-- and back
ALTER TABLE poems DROP COLUMN mood;

-- alter column to an enumeration
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- alter column to an enumeration with more values
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- alter column to an enumeration with fewer values
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- UnseenSchemaException: The definition of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.

-- add value to an enumeration
-- OperationNotSupportedException: SQLite knows no enumeration by its name, such as mood. Give each column that has it all values anew, with alterColumn(..., c -> c.type(enumeration(...))).
-- and back
-- not: A value that rows may have cannot be taken out of an enumeration.

-- add value to an enumeration after another
-- OperationNotSupportedException: SQLite knows no enumeration by its name, such as mood. Give each column that has it all values anew, with alterColumn(..., c -> c.type(enumeration(...))).
-- and back
-- not: A value that rows may have cannot be taken out of an enumeration.

-- drop enumeration
-- nothing to do
-- and back
-- not: It is created again by the next column that is of it.

-- bulk insert
INSERT INTO poems (id, title, price, sung, "day", at_time, written, seen, ref, raw, doc) VALUES
    (1, 'it''s a \ backslash; "quoted"
and a line', 10.50, 1, '2026-11-20', '10:40:00.12', '2026-11-20 10:40:00.000001', '2026-11-20 09:40:00', '57dc007f-6d46-4c1d-94bc-ac9585c93f9c', X'6279746573', '{"a": [1, "b"]}'),
    (2, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
-- and back
-- not: Which rows it inserted is not known when it is taken back.

-- execute
INSERT INTO poems (id, title, slug) VALUES (7, 'what?', 'it''s') -- ?;
-- and back
-- not: What takes back an SQL statement only its author knows.

-- execute without parameters
DELETE FROM poems;
-- and back
-- not: What takes back an SQL statement only its author knows.

