-- From the frozen bid to its receipt. The drop box only ever gains rows: its own triggers refuse to change or remove one.
CREATE TABLE bid_freeze (
    consortium_id uuid        NOT NULL,
    seal          char(64)    NOT NULL,
    frozen_at     datetime(6) NOT NULL,
    frozen_by     uuid        NULL,
    PRIMARY KEY (consortium_id)
);

CREATE TABLE bid_package (
    id              uuid        NOT NULL,
    consortium_id   uuid        NOT NULL,
    document_id     uuid        NOT NULL,
    manifest_sha256 char(64)    NOT NULL,
    built_at        datetime(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY bid_package_of_consortium (consortium_id),
    CONSTRAINT bid_package_frozen FOREIGN KEY (consortium_id) REFERENCES bid_freeze (consortium_id)
);

CREATE TABLE receipt_counter (
    day  date   NOT NULL,
    last bigint NOT NULL,
    PRIMARY KEY (day)
);

CREATE TABLE deposit (
    id              uuid        NOT NULL,
    consortium_id   uuid        NOT NULL,
    receipt_number  varchar(40) NOT NULL,
    document_id     uuid        NOT NULL,
    package_sha256  char(64)    NOT NULL,
    package_size    bigint      NOT NULL,
    manifest_sha256 char(64)    NOT NULL,
    started_at      datetime(6) NOT NULL,
    completed_at    datetime(6) NOT NULL,
    deadline_at     datetime(6) NOT NULL,
    outcome         varchar(10) NOT NULL,
    deposited_by    uuid        NULL,
    PRIMARY KEY (id),
    UNIQUE KEY deposit_receipt (receipt_number),
    UNIQUE KEY deposit_once (consortium_id, manifest_sha256),
    CONSTRAINT deposit_outcome CHECK (outcome IN ('IN_TIME', 'LATE'))
);

CREATE TABLE deposit_file (
    deposit_id uuid         NOT NULL,
    position   int          NOT NULL,
    name       varchar(250) NOT NULL,
    size       bigint       NOT NULL,
    sha256     char(64)     NOT NULL,
    PRIMARY KEY (deposit_id, position),
    CONSTRAINT deposit_file_of_deposit FOREIGN KEY (deposit_id) REFERENCES deposit (id)
);

CREATE TABLE deposit_outcome (
    deposit_id    uuid        NOT NULL,
    consortium_id uuid        NOT NULL,
    outcome       varchar(10) NOT NULL,
    recorded_at   datetime(6) NOT NULL,
    PRIMARY KEY (deposit_id),
    CONSTRAINT deposit_outcome_of_deposit FOREIGN KEY (deposit_id) REFERENCES deposit (id)
);

CREATE TRIGGER deposit_never_changes BEFORE UPDATE ON deposit FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the drop box only gains deposits: none is changed';
CREATE TRIGGER deposit_never_goes BEFORE DELETE ON deposit FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the drop box only gains deposits: none is removed';
CREATE TRIGGER deposit_file_never_changes BEFORE UPDATE ON deposit_file FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the drop box only gains deposits: none is changed';
CREATE TRIGGER deposit_file_never_goes BEFORE DELETE ON deposit_file FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the drop box only gains deposits: none is removed';
