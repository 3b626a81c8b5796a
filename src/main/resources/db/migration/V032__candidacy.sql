-- A grouping of a restricted procedure applies first: the frozen package, its deposits, the buyer's decision and consents.

-- One freeze of the application; opening it again lifts the freeze, so that at most one is in force.
CREATE TABLE IF NOT EXISTS application_package (
    id              uuid         NOT NULL,
    consortium_id   uuid         NOT NULL,
    document_id     uuid         NOT NULL,
    archive_name    varchar(255) NOT NULL,
    archive_size    bigint       NOT NULL,
    archive_sha256  char(64)     NOT NULL,
    manifest_sha256 char(64)     NOT NULL,
    frozen_at       datetime(6)  NOT NULL,
    frozen_by       uuid         NULL,
    lifted_at       datetime(6)  NULL,
    lifted_by       uuid         NULL,
    in_force        boolean      AS (IF(lifted_at IS NULL, TRUE, NULL)) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY application_package_in_force (consortium_id, in_force)
);

CREATE TABLE IF NOT EXISTS application_package_file (
    package_id uuid         NOT NULL,
    position   int          NOT NULL,
    name       varchar(250) NOT NULL,
    size       bigint       NOT NULL,
    sha256     char(64)     NOT NULL,
    PRIMARY KEY (package_id, position),
    CONSTRAINT application_package_file_of FOREIGN KEY (package_id) REFERENCES application_package (id)
);

-- A deposit of the application as the receipt of the buyer's platform says; a receipt is recorded once.
CREATE TABLE IF NOT EXISTS application_deposit (
    id                  uuid         NOT NULL,
    consortium_id       uuid         NOT NULL,
    package_id          uuid         NOT NULL,
    manifest_sha256     char(64)     NOT NULL,
    once_key            varchar(200) NOT NULL,
    platform            varchar(100) NOT NULL,
    receipt_number      varchar(60)  NOT NULL,
    receipt_document_id uuid         NULL,
    started_at          datetime(6)  NOT NULL,
    completed_at        datetime(6)  NOT NULL,
    deadline_at         datetime(6)  NOT NULL,
    zone                varchar(40)  NOT NULL,
    outcome             varchar(25)  NOT NULL,
    article             varchar(60)  NOT NULL,
    recorded_at         datetime(6)  NOT NULL,
    recorded_by         uuid         NULL,
    PRIMARY KEY (id),
    UNIQUE KEY application_deposit_once (consortium_id, once_key),
    CONSTRAINT application_deposit_of_package FOREIGN KEY (package_id) REFERENCES application_package (id),
    CONSTRAINT application_deposit_outcome CHECK (outcome IN ('IN_TIME', 'INCOMPLETE', 'BACKUP_OPENABLE',
        'LATE_BACKUP_OPENABLE', 'LATE_CONTESTABLE', 'LATE_REJECTED'))
);

CREATE TABLE IF NOT EXISTS application_deposit_file (
    deposit_id uuid         NOT NULL,
    position   int          NOT NULL,
    name       varchar(250) NOT NULL,
    size       bigint       NOT NULL,
    sha256     char(64)     NULL,
    proof      varchar(15)  NOT NULL,
    PRIMARY KEY (deposit_id, position),
    CONSTRAINT application_deposit_file_of FOREIGN KEY (deposit_id) REFERENCES application_deposit (id),
    CONSTRAINT application_deposit_file_proof CHECK (proof IN ('HASH', 'NAME_AND_SIZE', 'NAME', 'NONE'))
);

CREATE TABLE IF NOT EXISTS application_deposit_gap (
    deposit_id uuid         NOT NULL,
    position   int          NOT NULL,
    name       varchar(250) NOT NULL,
    kind       varchar(10)  NOT NULL,
    PRIMARY KEY (deposit_id, position),
    CONSTRAINT application_deposit_gap_of FOREIGN KEY (deposit_id) REFERENCES application_deposit (id),
    CONSTRAINT application_deposit_gap_kind CHECK (kind IN ('MISSING', 'DIFFERS', 'UNKNOWN'))
);

-- What the buyer decided: selected with the date for bids, or not selected with the buyer's words.
CREATE TABLE IF NOT EXISTS application_decision (
    consortium_id     uuid        NOT NULL,
    selected          boolean     NOT NULL,
    decided_on        date        NOT NULL,
    words             text        NULL,
    offers_due_at     datetime(6) NULL,
    offers_due_offset varchar(9)  NULL,
    offers_due_zone   varchar(64) NULL,
    recorded_at       datetime(6) NOT NULL,
    recorded_by       uuid        NULL,
    PRIMARY KEY (consortium_id),
    CONSTRAINT application_decision_words CHECK (selected = (words IS NULL)),
    CONSTRAINT application_decision_offers CHECK (selected = (offers_due_at IS NOT NULL))
);

-- The buyer's consent that a member leaves or is replaced after the application (R2142-26, L2141-13).
CREATE TABLE IF NOT EXISTS buyer_consent (
    id              uuid        NOT NULL,
    consortium_id   uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    cause           varchar(15) NOT NULL,
    given_on        date        NOT NULL,
    words           text        NOT NULL,
    recorded_at     datetime(6) NOT NULL,
    recorded_by     uuid        NULL,
    PRIMARY KEY (id),
    KEY buyer_consent_of_consortium (consortium_id, recorded_at),
    CONSTRAINT buyer_consent_cause CHECK (cause IN ('RESTRUCTURED', 'UNABLE', 'EXCLUDED'))
);

CREATE TRIGGER IF NOT EXISTS application_deposit_never_changes BEFORE UPDATE ON application_deposit FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a recorded deposit is never changed';
CREATE TRIGGER IF NOT EXISTS application_deposit_never_goes BEFORE DELETE ON application_deposit FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a recorded deposit is never removed';
