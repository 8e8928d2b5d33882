-- H2 2.4.240; 
;              
CREATE USER IF NOT EXISTS "" PASSWORD '' ADMIN;
CREATE FORCE ALIAS "PUBLIC"."NXT" AS ' int next(int a) { return a + 1; /* ; */ } ';            
CREATE SEQUENCE "PUBLIC"."Q" START WITH 5;     
CREATE MEMORY TABLE "PUBLIC"."T"(
    "ID" INTEGER NOT NULL,
    "NAME" CHARACTER VARYING(50) DEFAULT 'it''s; me',
    "DATA" BINARY VARYING(20),
    "C" CHARACTER LARGE OBJECT
);            
ALTER TABLE "PUBLIC"."T" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_5" PRIMARY KEY("ID");             
-- 2 +/- SELECT COUNT(*) FROM PUBLIC.T;        
INSERT INTO "PUBLIC"."T" VALUES
(1, 'a;b', X'003b', U&'line\000awith; ''quotes'' -- no'),
(2, U&'gr\00f6\00dfe', NULL, NULL);  
CREATE INDEX "PUBLIC"."odd;name" ON "PUBLIC"."T"("NAME" NULLS FIRST);          
CREATE FORCE VIEW "PUBLIC"."V"("ID", "a""b;") AS
SELECT
    "ID",
    'x;y' AS "a""b;"
FROM "PUBLIC"."T";      
