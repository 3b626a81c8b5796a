-- A frozen bid may be opened again and frozen anew: each attempt has its freeze and its package, and none is ever lost.
ALTER TABLE bid_package DROP FOREIGN KEY bid_package_frozen;

ALTER TABLE bid_freeze
    ADD COLUMN attempt   int         NOT NULL DEFAULT 1 AFTER consortium_id,
    ADD COLUMN lifted_at datetime(6) NULL,
    ADD COLUMN lifted_by uuid        NULL,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (consortium_id, attempt);

ALTER TABLE bid_package
    ADD COLUMN attempt int NOT NULL DEFAULT 1 AFTER consortium_id,
    DROP KEY bid_package_of_consortium,
    ADD UNIQUE KEY bid_package_of_freeze (consortium_id, attempt),
    ADD CONSTRAINT bid_package_frozen FOREIGN KEY (consortium_id, attempt)
        REFERENCES bid_freeze (consortium_id, attempt);
