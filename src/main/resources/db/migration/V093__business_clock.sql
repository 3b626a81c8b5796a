-- The pin of business time. One row at most; it survives the death of the server because it is read before anything runs.
CREATE TABLE business_clock (
    id         tinyint      NOT NULL,
    pinned_at  datetime(6)  NOT NULL,
    holder     varchar(100) NULL,
    changed_at datetime(6)  NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_business_clock_single CHECK (id = 1)
);
