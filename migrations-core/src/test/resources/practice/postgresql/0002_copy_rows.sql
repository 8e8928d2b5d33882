-- revision: 0002
-- revises: 0001
-- message: copy rows

-- migrate: upgrade
COPY accounts (email, name) FROM stdin;
ann@x.y	Ann; the first
bob@x.y	\N
\.

SELECT setval(pg_get_serial_sequence('accounts', 'id'), 100);
COPY accounts (email) FROM STDIN WITH (FORMAT csv);
cy@x.y
\.

-- migrate: downgrade
DELETE FROM accounts;
