-- create table
CREATE TABLE poets (
    id bigint NOT NULL AUTO_INCREMENT,
    name varchar(100) NOT NULL,
    PRIMARY KEY (id)
);
-- and back
DROP TABLE poets;

-- create table with a key of its own
CREATE TABLE poets (
    id bigint NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (id)
);
-- and back
DROP TABLE poets;

-- create table with a number that is no key
CREATE TABLE poets (
    id bigint NOT NULL AUTO_INCREMENT,
    name varchar(40) NOT NULL,
    CONSTRAINT uq_poets_id UNIQUE (id),
    PRIMARY KEY (name)
);
-- and back
DROP TABLE poets;

-- create table with a number that starts later
CREATE TABLE poets (
    id bigint NOT NULL AUTO_INCREMENT,
    PRIMARY KEY (id)
) AUTO_INCREMENT = 1000;
-- and back
DROP TABLE poets;

-- create table with a number that counts by tens
-- OperationNotSupportedException: MySQL counts all columns of a server up by the same number, so column id has no increment of its own. Leave incrementBy(10) out, or set auto_increment_increment.
-- and back
DROP TABLE poets;

-- create table with a number that is always counted
-- OperationNotSupportedException: MySQL takes a number that a row brings, so column id is not always counted up. Leave always() out.
-- and back
DROP TABLE poets;

-- create table with a number that starts below zero
-- OperationNotSupportedException: MySQL counts from 1 or a later number on, and column id is to start with -7. Leave startWith(-7) out.
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
    PRIMARY KEY (id, lang),
    CONSTRAINT fk_again FOREIGN KEY (poet_id) REFERENCES poets (id) ON UPDATE RESTRICT,
    CONSTRAINT uq_slug UNIQUE (slug, lang),
    CONSTRAINT ck_poems_61cb467a CHECK (rating <> 3 OR slug IS NULL)
);
-- and back
DROP TABLE poems;

-- create table if not exists
CREATE TABLE IF NOT EXISTS poets (
    id bigint NOT NULL AUTO_INCREMENT,
    name varchar(100) NOT NULL,
    PRIMARY KEY (id)
);
-- and back
-- not: Whether it changed anything is known only when it runs.

-- create table if not exists that is there
CREATE TABLE IF NOT EXISTS poets (
    id bigint NOT NULL AUTO_INCREMENT,
    name varchar(100) NOT NULL,
    PRIMARY KEY (id)
);
-- and back
-- not: Whether it changed anything is known only when it runs.

-- create table with comments
CREATE TABLE poets (
    id bigint NOT NULL,
    name longtext COMMENT 'as it''s written on the "cover" C:\\poets',
    PRIMARY KEY (id)
) COMMENT = 'those who write';
-- and back
DROP TABLE poets;

-- create table with options
CREATE TABLE poets (
    id integer NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB;
-- and back
DROP TABLE poets;

-- create table with odd names
CREATE TABLE `the order` (
    `select` integer NOT NULL,
    Camel integer,
    `with blank` integer,
    `with.dot` integer,
    `quo"te` integer,
    `tick``` integer,
    PRIMARY KEY (`select`),
    CONSTRAINT uq_the_order_with_blank UNIQUE (`with blank`)
);
-- and back
DROP TABLE `the order`;

-- create table in a schema
CREATE TABLE audit.events (
    id bigint NOT NULL AUTO_INCREMENT,
    what longtext,
    PRIMARY KEY (id)
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
    body longtext,
    PRIMARY KEY (id)
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
ALTER TABLE poems COMMENT = 'it''s verse';
-- and back
ALTER TABLE poems COMMENT = '';

-- comment on table is taken away
ALTER TABLE poems COMMENT = '';
-- and back
-- not: It does not say what the comment was; give that as the last argument.

-- create table with all types
CREATE TABLE poems (
    c_string varchar(80),
    c_text longtext,
    c_smallint smallint,
    c_integer integer,
    c_bigint bigint,
    c_numeric numeric(10, 2),
    c_real float,
    c_double double,
    c_bool boolean,
    c_date date,
    c_time time(6),
    c_timestamp datetime(6),
    c_instant timestamp(6) NULL,
    c_uuid binary(16),
    c_json json,
    c_binary longblob,
    c_bytes varbinary(16),
    c_native decimal(5, 1)
);
-- and back
DROP TABLE poems;

-- create table with defaults
CREATE TABLE poems (
    id integer NOT NULL,
    c_string varchar(80) NOT NULL DEFAULT _utf8mb4 X'697427732022433A5C706F656D732220277827',
    c_text longtext NOT NULL DEFAULT (CONVERT(X'6261636B5C736C617368' USING utf8mb4)),
    c_integer integer NOT NULL DEFAULT -7,
    c_numeric numeric(10, 2) DEFAULT 12.50,
    c_double double DEFAULT 0.25,
    c_bool boolean NOT NULL DEFAULT TRUE,
    c_date date DEFAULT DATE '1749-08-28',
    c_time time(6) DEFAULT TIME '12:30:00',
    c_timestamp datetime(6) DEFAULT TIMESTAMP '1999-12-31 23:59:59',
    c_uuid binary(16) DEFAULT X'57dc007f6d464c1d94bcac9585c93f9c',
    c_bytes varbinary(16) DEFAULT X'0001FF',
    c_created datetime(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    c_seen timestamp(6) NULL DEFAULT CURRENT_TIMESTAMP(6),
    PRIMARY KEY (id)
);
-- and back
DROP TABLE poems;

-- create table with a default of one moment
-- OperationNotSupportedException: MySQL takes no point in time with a zone as a default. Give a LocalDateTime.
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
    title varchar(80) COLLATE utf8mb4_bin
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
ALTER TABLE poems ADD COLUMN translator_id bigint, ADD CONSTRAINT fk_poems_translator_id_poets FOREIGN KEY (translator_id) REFERENCES poets (id), ADD CONSTRAINT ck_poems_b8692a73 CHECK (translator_id > 0);
-- and back
ALTER TABLE poems DROP FOREIGN KEY fk_poems_translator_id_poets, DROP CHECK ck_poems_b8692a73, DROP COLUMN translator_id;

-- add column that is unique
ALTER TABLE poems ADD COLUMN isbn varchar(13), ADD CONSTRAINT uq_poems_isbn UNIQUE (isbn);
-- and back
ALTER TABLE poems DROP INDEX uq_poems_isbn, DROP COLUMN isbn;

-- add column that is unique and checked
ALTER TABLE poems ADD COLUMN pages integer, ADD CONSTRAINT uq_poems_pages UNIQUE (pages), ADD CONSTRAINT ck_poems_9f2b7269 CHECK (pages > 0);
-- and back
ALTER TABLE poems DROP INDEX uq_poems_pages, DROP CHECK ck_poems_9f2b7269, DROP COLUMN pages;

-- add column if not exists
-- UnseenSchemaException: The columns of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: Whether it changed anything is known only when it runs.

-- add column if not exists that is there
-- UnseenSchemaException: The columns of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: Whether it changed anything is known only when it runs.

-- add column with a comment
ALTER TABLE poems ADD COLUMN word_count integer COMMENT 'of the body';
-- and back
ALTER TABLE poems DROP COLUMN word_count;

-- add column that is generated
ALTER TABLE poems ADD COLUMN stars integer GENERATED ALWAYS AS (rating * 2) VIRTUAL;
-- and back
ALTER TABLE poems DROP COLUMN stars;

-- add column that is counted up
ALTER TABLE poems ADD COLUMN id bigint NOT NULL AUTO_INCREMENT, ADD PRIMARY KEY (id);
-- and back
ALTER TABLE poems DROP PRIMARY KEY, DROP COLUMN id;

-- add column that is counted up from a number on
ALTER TABLE poems ADD COLUMN id bigint NOT NULL AUTO_INCREMENT, ADD PRIMARY KEY (id), AUTO_INCREMENT = 1000;
-- and back
ALTER TABLE poems DROP PRIMARY KEY, DROP COLUMN id;

-- drop column
ALTER TABLE poems DROP COLUMN rating;
-- and back
-- not: It does not say what the column was; drop it by its definition, dropColumn("poems", column("rating", ...)).

-- drop column by its definition
ALTER TABLE poems DROP COLUMN rating;
-- and back
ALTER TABLE poems ADD COLUMN rating integer;

-- drop column with its constraints
ALTER TABLE poems DROP FOREIGN KEY fk_poems_critic_id_poets, DROP COLUMN critic_id;
-- and back
ALTER TABLE poems ADD COLUMN critic_id bigint, ADD CONSTRAINT fk_poems_critic_id_poets FOREIGN KEY (critic_id) REFERENCES poets (id);

-- drop column with its check
ALTER TABLE poems DROP CHECK ck_poems_9f2b7269, DROP COLUMN pages;
-- and back
ALTER TABLE poems ADD COLUMN pages integer, ADD CONSTRAINT ck_poems_9f2b7269 CHECK (pages > 0);

-- drop column if exists
-- UnseenSchemaException: The columns of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the column was; drop it by its definition, dropColumn("poems", column("no_such", ...)).

-- rename column
ALTER TABLE poems RENAME COLUMN slug TO `url name`;
-- and back
ALTER TABLE poems RENAME COLUMN `url name` TO slug;

-- alter column type
ALTER TABLE poems MODIFY COLUMN slug varchar(120);
-- and back
ALTER TABLE poems MODIFY COLUMN slug varchar(80);

-- alter column type that is looked up
-- UnseenSchemaException: The column rating of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the column was; say so with from(column("rating", ...)).

-- alter column type using
-- OperationNotSupportedException: MySQL converts the values itself when the type of a column changes. Add a column of the new type, fill it with an UPDATE, drop the old one and rename the new one.
-- and back
-- not: It does not say what the column was; say so with from(column("slug", ...)).

-- alter column from a text to a number
ALTER TABLE poems MODIFY COLUMN rating integer DEFAULT '3';
-- and back
ALTER TABLE poems MODIFY COLUMN rating varchar(10) DEFAULT '3';

-- alter column from a number to a text
ALTER TABLE poems MODIFY COLUMN rating varchar(10);
-- and back
ALTER TABLE poems MODIFY COLUMN rating integer;

-- alter column that counts up
ALTER TABLE poems MODIFY COLUMN id bigint NOT NULL AUTO_INCREMENT;
-- and back
ALTER TABLE poems MODIFY COLUMN id integer NOT NULL AUTO_INCREMENT;

-- alter column from a number to a boolean
ALTER TABLE poems MODIFY COLUMN seen boolean NOT NULL DEFAULT FALSE;
-- and back
ALTER TABLE poems MODIFY COLUMN seen smallint NOT NULL DEFAULT 0;

-- alter column not null
ALTER TABLE poems MODIFY COLUMN slug varchar(80) NOT NULL;
-- and back
ALTER TABLE poems MODIFY COLUMN slug varchar(80);

-- alter column nullable
-- UnseenSchemaException: The column title of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the column was; say so with from(column("title", ...)).

-- alter column default
ALTER TABLE poems MODIFY COLUMN rating integer DEFAULT 3;
-- and back
ALTER TABLE poems ALTER COLUMN rating DROP DEFAULT;

-- alter column without default
ALTER TABLE poems ALTER COLUMN rating DROP DEFAULT;
-- and back
-- not: It does not say what the column was; say so with from(column("rating", ...)).

-- alter column in all ways
ALTER TABLE poems MODIFY COLUMN rating longtext DEFAULT ('4') COMMENT 'from one to five';
-- and back
ALTER TABLE poems MODIFY COLUMN rating varchar(10) NOT NULL DEFAULT '3';

-- alter column expression
ALTER TABLE poems MODIFY COLUMN pages integer GENERATED ALWAYS AS (words / 250) STORED COMMENT 'in print';
-- and back
ALTER TABLE poems MODIFY COLUMN pages integer GENERATED ALWAYS AS (words / 300) STORED COMMENT 'in print';

-- alter column expression that is looked up
-- UnseenSchemaException: The column pages of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the column was; say so with from(column("pages", ...)).

-- comment on column
-- UnseenSchemaException: The column rating of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the column was; say so with from(column("rating", ...)).

-- alter column collation
-- UnseenSchemaException: The column slug of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the column was; say so with from(column("slug", ...)).

-- batch alter table
ALTER TABLE poems ADD COLUMN word_count integer;
ALTER TABLE poems DROP COLUMN rating;
ALTER TABLE poems MODIFY COLUMN body longtext NOT NULL;
ALTER TABLE poems ADD CONSTRAINT uq_poems_title UNIQUE (title);
-- and back
ALTER TABLE poems DROP INDEX uq_poems_title;
ALTER TABLE poems MODIFY COLUMN body longtext;
ALTER TABLE poems ADD COLUMN rating integer;
ALTER TABLE poems DROP COLUMN word_count;

-- batch alter table without a rebuild
ALTER TABLE poems ADD COLUMN word_count integer;
ALTER TABLE poems RENAME COLUMN slug TO url_name;
-- and back
ALTER TABLE poems RENAME COLUMN url_name TO slug;
ALTER TABLE poems DROP COLUMN word_count;

-- alter column to one that is counted up
ALTER TABLE poems MODIFY COLUMN id bigint NOT NULL AUTO_INCREMENT, AUTO_INCREMENT = 1000;
-- and back
ALTER TABLE poems MODIFY COLUMN id bigint NOT NULL;

-- alter column to one that is counted up and is looked up
-- UnseenSchemaException: The column id of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the column was; say so with from(column("id", ...)).

-- alter column to other numbers
-- OperationNotSupportedException: MySQL takes a number that a row brings, so column id is not always counted up. Leave always() out.
-- and back
ALTER TABLE poems MODIFY COLUMN id bigint NOT NULL AUTO_INCREMENT;

-- alter column that is no longer counted up
ALTER TABLE poems MODIFY COLUMN id bigint NOT NULL;
-- and back
-- not: With which number the column would go on is not known when it is taken back.

-- alter column that may be null to one that is counted up
ALTER TABLE poems MODIFY COLUMN place bigint NOT NULL AUTO_INCREMENT;
-- and back
ALTER TABLE poems MODIFY COLUMN place bigint;

-- alter column that is no longer counted up and may be null
ALTER TABLE poems MODIFY COLUMN place bigint NOT NULL AUTO_INCREMENT;
ALTER TABLE poems MODIFY COLUMN place bigint;
-- and back
-- not: With which number the column would go on is not known when it is taken back.
ALTER TABLE poems MODIFY COLUMN place bigint;

-- add column after another
ALTER TABLE poems ADD COLUMN subtitle longtext AFTER title;
-- and back
ALTER TABLE poems DROP COLUMN subtitle;

-- add column before another
-- UnseenSchemaException: The columns of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
ALTER TABLE poems DROP COLUMN subtitle;

-- add column before the first
-- UnseenSchemaException: The columns of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
ALTER TABLE poems DROP INDEX uq_poems_uid, DROP COLUMN uid;

-- batch alter table with indexes
-- UnseenSchemaException: The indexes of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: Whether it changed anything is known only when it runs.

-- batch alter table that renames an index
ALTER TABLE poems ADD COLUMN word_count integer;
ALTER TABLE poems RENAME INDEX ix_slug TO ix_url_name;
-- and back
ALTER TABLE poems RENAME INDEX ix_url_name TO ix_slug;
ALTER TABLE poems DROP COLUMN word_count;

-- batch alter table under conditions
-- UnseenSchemaException: The columns of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: Whether it changed anything is known only when it runs.

-- batch alter table with comments
ALTER TABLE poems COMMENT = 'verse';
ALTER TABLE poems MODIFY COLUMN rating integer COMMENT 'from one to five';
-- and back
ALTER TABLE poems MODIFY COLUMN rating integer;
ALTER TABLE poems COMMENT = '';

-- batch alter table with a place for a column
-- UnseenSchemaException: The columns of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
ALTER TABLE poems DROP COLUMN subtitle;
ALTER TABLE poems DROP COLUMN uid;

-- add primary key
ALTER TABLE poems ADD PRIMARY KEY (id);
-- and back
ALTER TABLE poems DROP PRIMARY KEY;

-- add foreign key
ALTER TABLE poems ADD CONSTRAINT fk_poems_poet_id_poets FOREIGN KEY (poet_id) REFERENCES poets (id) ON DELETE SET NULL ON UPDATE CASCADE;
-- and back
ALTER TABLE poems DROP FOREIGN KEY fk_poems_poet_id_poets;

-- add foreign key to the primary key
-- OperationNotSupportedException: MySQL has to be told which columns a foreign key references. Name them: references("table", "column").
-- and back
ALTER TABLE poems DROP FOREIGN KEY fk_poems_poet_id_poets;

-- add deferred foreign key
-- OperationNotSupportedException: MySQL puts no foreign key off. Leave deferrable() out, or write it for PostgreSQL or SQLite only.
-- and back
ALTER TABLE poems DROP FOREIGN KEY fk_poems_poet_id_poets;

-- add foreign key that sets the default
-- OperationNotSupportedException: MySQL sets no foreign key to its default. Choose another action, SET_NULL for example.
-- and back
ALTER TABLE poems DROP FOREIGN KEY fk_poems_poet_id_poets;

-- add unique constraint
ALTER TABLE poems ADD CONSTRAINT uq_poems_slug_rating UNIQUE (slug, rating);
-- and back
ALTER TABLE poems DROP INDEX uq_poems_slug_rating;

-- add deferrable unique constraint
-- OperationNotSupportedException: MySQL puts no unique constraint off. Leave deferrable() out, or write it for PostgreSQL only.
-- and back
ALTER TABLE poems DROP INDEX uq_poems_slug;

-- add unique constraint in which null is a value
-- OperationNotSupportedException: MySQL takes every NULL for another value in a unique constraint. Leave nullsNotDistinct() out and make the columns NOT NULL.
-- and back
ALTER TABLE poems DROP INDEX uq_poems_slug;

-- add check
ALTER TABLE poems ADD CONSTRAINT ck_poems_aabb1bd7 CHECK (rating BETWEEN 1 AND 5);
-- and back
ALTER TABLE poems DROP CHECK ck_poems_aabb1bd7;

-- add exclusion constraint
-- OperationNotSupportedException: MySQL has no exclusion constraints. Write it for PostgreSQL only, and a trigger elsewhere.
-- and back
-- OperationNotSupportedException: MySQL has no exclusion constraints. Write it for PostgreSQL only, and a trigger elsewhere.

-- drop primary key
ALTER TABLE poems DROP PRIMARY KEY;
-- and back
ALTER TABLE poems ADD PRIMARY KEY (id);

-- drop foreign key
ALTER TABLE poems DROP FOREIGN KEY fk_poems_poet_id_poets;
-- and back
ALTER TABLE poems ADD CONSTRAINT fk_poems_poet_id_poets FOREIGN KEY (poet_id) REFERENCES poets (id);

-- drop unique constraint
ALTER TABLE poems DROP INDEX uq_poems_slug;
-- and back
ALTER TABLE poems ADD CONSTRAINT uq_poems_slug UNIQUE (slug);

-- drop check
ALTER TABLE poems DROP CHECK ck_poems_aabb1bd7;
-- and back
ALTER TABLE poems ADD CONSTRAINT ck_poems_aabb1bd7 CHECK (rating BETWEEN 1 AND 5);

-- drop primary key by its name
ALTER TABLE poems DROP PRIMARY KEY;
-- and back
-- not: It does not say what the constraint was; drop it by its definition, dropConstraint("poems", unique(...)).

-- drop primary key by its name if exists
-- UnseenSchemaException: The constraints of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the constraint was; drop it by its definition, dropConstraint("poems", unique(...)).

-- drop constraint by its name
ALTER TABLE poems DROP CONSTRAINT the_slug;
-- and back
-- not: It does not say what the constraint was; drop it by its definition, dropConstraint("poems", unique(...)).

-- drop constraint if exists
-- UnseenSchemaException: The constraints of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the constraint was; drop it by its definition, dropConstraint("poems", unique(...)).

-- add foreign key that matches in full
-- OperationNotSupportedException: MySQL checks no foreign key of which a column is null. Leave matchFull() out, and add a check that all of its columns are null or none is.
-- and back
ALTER TABLE poems DROP FOREIGN KEY fk_poems_name_born_poets;

-- add foreign key that sets one column
-- OperationNotSupportedException: MySQL sets all columns of a foreign key when a row is deleted, and was to set born. Leave the columns out, or write a trigger.
-- and back
ALTER TABLE poems DROP FOREIGN KEY fk_poems_name_born_poets;

-- add foreign key that is validated later
ALTER TABLE poems ADD CONSTRAINT fk_poems_poet_id_poets FOREIGN KEY (poet_id) REFERENCES poets (id);
-- nothing to do
-- and back
-- nothing to do
ALTER TABLE poems DROP FOREIGN KEY fk_poems_poet_id_poets;

-- add check that is validated later
ALTER TABLE poems ADD CONSTRAINT ck_rating CHECK (rating > 0);
-- nothing to do
-- and back
-- nothing to do
ALTER TABLE poems DROP CHECK ck_rating;

-- create index
CREATE INDEX ix_slug ON poems (slug, rating);
-- and back
DROP INDEX ix_slug ON poems;

-- create index without a name
CREATE UNIQUE INDEX ix_poems_rating_slug ON poems (rating DESC, slug);
-- and back
DROP INDEX ix_poems_rating_slug ON poems;

-- create partial index
-- OperationNotSupportedException: MySQL has no partial indexes. Leave where() out, or create the index on a generated column that is null in all other rows.
-- and back
DROP INDEX ix_slug ON poems;

-- create index on an expression
CREATE INDEX ix_slug ON poems ((lower(slug)), (rating + 1) DESC);
-- and back
DROP INDEX ix_slug ON poems;

-- create index by a method
CREATE INDEX ix_slug USING btree ON poems (slug);
-- and back
DROP INDEX ix_slug ON poems;

-- create index with more columns
-- OperationNotSupportedException: MySQL carries no other columns along in an index. Name them as the last columns of the index, or leave include() out.
-- and back
DROP INDEX ix_slug ON poems;

-- create index that says where null stands
-- OperationNotSupportedException: MySQL has no choice of where NULL stands in an index, and nullsFirst() was said. Leave nullsFirst() out: it changes no rows, only which queries the index can sort.
-- and back
DROP INDEX ix_slug ON poems;

-- create index with a collation
-- OperationNotSupportedException: MySQL has no collation of a column of an index, and "utf8mb4_bin" was asked for. Leave collation() out, or give it to the column of the table.
-- and back
DROP INDEX ix_slug ON poems;

-- create index with an operator class
-- OperationNotSupportedException: MySQL has no operator classes, and "text_pattern_ops" was asked for. Leave operatorClass() out, or write it for PostgreSQL only.
-- and back
DROP INDEX ix_slug ON poems;

-- create index on the beginning of a text
CREATE INDEX ix_body ON poems (body(80), slug DESC);
-- and back
DROP INDEX ix_body ON poems;

-- create index on words
CREATE FULLTEXT INDEX ix_body ON poems (body);
-- and back
DROP INDEX ix_body ON poems;

-- create index in which null is a value
-- OperationNotSupportedException: MySQL takes every NULL for another value in a unique index. Leave nullsNotDistinct() out and make the columns NOT NULL.
-- and back
DROP INDEX ix_slug ON poems;

-- create index with options
CREATE INDEX ix_slug ON poems (slug) COMMENT 'by address';
-- and back
DROP INDEX ix_slug ON poems;

-- create index concurrently
-- UnseenSchemaException: The indexes of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: Whether it changed anything is known only when it runs.

-- create index that is there
-- UnseenSchemaException: The indexes of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: Whether it changed anything is known only when it runs.

-- drop index
DROP INDEX ix_slug ON poems;
-- and back
-- not: It does not say what the index was; drop it by its definition, dropIndex(index(...)).

-- drop index by its definition
DROP INDEX ix_slug ON poems LOCK = NONE;
-- and back
CREATE INDEX ix_slug ON poems (slug) LOCK = NONE;

-- drop index if exists
-- UnseenSchemaException: The indexes of poems must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the index was; drop it by its definition, dropIndex(index(...)).

-- rename index
ALTER TABLE poems RENAME INDEX ix_slug TO `ix url`;
-- and back
ALTER TABLE poems RENAME INDEX `ix url` TO ix_slug;

-- add column in a schema
ALTER TABLE audit.events ADD COLUMN note integer;
-- and back
ALTER TABLE audit.events DROP COLUMN note;

-- add column in a schema if not exists
-- UnseenSchemaException: The columns of audit.events must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: Whether it changed anything is known only when it runs.

-- add column in a schema with a foreign key
ALTER TABLE audit.events ADD COLUMN cause_id bigint, ADD CONSTRAINT fk_events_cause_id_events FOREIGN KEY (cause_id) REFERENCES audit.events (id);
-- and back
ALTER TABLE audit.events DROP FOREIGN KEY fk_events_cause_id_events, DROP COLUMN cause_id;

-- rename column in a schema
ALTER TABLE audit.events RENAME COLUMN what TO note;
-- and back
ALTER TABLE audit.events RENAME COLUMN note TO what;

-- create index in a schema
CREATE INDEX ix_note ON audit.events (what, id);
-- and back
DROP INDEX ix_note ON audit.events;

-- rename index in a schema
ALTER TABLE audit.events RENAME INDEX ix_what TO ix_note;
-- and back
ALTER TABLE audit.events RENAME INDEX ix_note TO ix_what;

-- drop index in a schema
DROP INDEX ix_what ON audit.events;
-- and back
CREATE INDEX ix_what ON audit.events (what);

-- drop index in a schema if exists
-- UnseenSchemaException: The indexes of audit.events must be looked up in the database. Run the revision on the database, or state the former definition where the operation takes one.
-- and back
-- not: It does not say what the index was; drop it by its definition, dropIndex(index(...)).

-- drop table in a schema
DROP TABLE audit.events;
-- and back
CREATE TABLE audit.events (
    id bigint NOT NULL AUTO_INCREMENT,
    what varchar(80),
    PRIMARY KEY (id)
);

-- create table with an enumeration
CREATE TABLE poems (
    mood enum('sad', 'it''s fine') NOT NULL
);
-- and back
DROP TABLE poems;

-- add column with an enumeration
ALTER TABLE poems ADD COLUMN mood enum('sad', 'glad') DEFAULT 'sad';
-- and back
ALTER TABLE poems DROP COLUMN mood;

-- alter column to an enumeration
ALTER TABLE poems MODIFY COLUMN slug enum('sad', 'glad');
-- and back
ALTER TABLE poems MODIFY COLUMN slug varchar(80);

-- alter column to an enumeration with more values
ALTER TABLE poems MODIFY COLUMN mood enum('angry', 'sad', 'so so', 'it''s fine') NOT NULL;
-- and back
ALTER TABLE poems MODIFY COLUMN mood enum('sad', 'it''s fine') NOT NULL;

-- alter column to an enumeration with fewer values
ALTER TABLE poems MODIFY COLUMN mood enum('sad') NOT NULL;
-- and back
ALTER TABLE poems MODIFY COLUMN mood enum('sad', 'it''s fine') NOT NULL;

-- add value to an enumeration
-- OperationNotSupportedException: MySQL knows no enumeration by its name, such as mood. Give each column that has it all values anew, with alterColumn(..., c -> c.type(enumeration(...))).
-- and back
-- not: A value that rows may have cannot be taken out of an enumeration.

-- add value to an enumeration after another
-- OperationNotSupportedException: MySQL knows no enumeration by its name, such as mood. Give each column that has it all values anew, with alterColumn(..., c -> c.type(enumeration(...))).
-- and back
-- not: A value that rows may have cannot be taken out of an enumeration.

-- drop enumeration
-- nothing to do
-- and back
-- not: It is created again by the next column that is of it.

-- bulk insert
SET @migrations_time_zone = @@SESSION.time_zone;
SET SESSION time_zone = '+00:00';
INSERT INTO poems (id, title, price, sung, `day`, at_time, written, seen, ref, raw, doc) VALUES
    (1, _utf8mb4 X'697427732061205C206261636B736C6173683B202271756F746564220A616E642061206C696E65', 10.50, TRUE, DATE '2026-11-20', TIME '10:40:00.12', TIMESTAMP '2026-11-20 10:40:00.000001', TIMESTAMP '2026-11-20 09:40:00', X'57dc007f6d464c1d94bcac9585c93f9c', X'6279746573', '{"a": [1, "b"]}'),
    (2, NULL, NULL, FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
SET SESSION time_zone = @migrations_time_zone;
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

