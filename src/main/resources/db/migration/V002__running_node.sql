-- Which houses run on this database now, by the database's clock: backup and restore refuse to work under a running one.
CREATE TABLE running_node (
    id      uuid        NOT NULL,
    seen_at datetime(6) NOT NULL,
    PRIMARY KEY (id)
);
