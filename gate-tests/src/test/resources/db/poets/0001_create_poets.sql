-- revision: 0001
-- revises: base
-- message: create poets

-- migrate: upgrade
CREATE TABLE poets (
    id   INTEGER PRIMARY KEY,
    name VARCHAR(100) NOT NULL
);

-- migrate: downgrade
DROP TABLE poets;
