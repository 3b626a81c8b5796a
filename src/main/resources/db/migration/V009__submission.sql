-- A frozen bid is approved, packed and deposited; the triggers refuse any change to a deposit.

-- A reopened bid is frozen again: each attempt has its freeze and its package.
CREATE TABLE IF NOT EXISTS bid_freeze (
    consortium_id uuid        NOT NULL,
    attempt       int         NOT NULL DEFAULT 1,
    seal          char(64)    NOT NULL,
    frozen_at     datetime(6) NOT NULL,
    frozen_by     uuid        NULL,
    lifted_at     datetime(6) NULL,
    lifted_by     uuid        NULL,
    PRIMARY KEY (consortium_id, attempt)
);

CREATE TABLE IF NOT EXISTS bid_package (
    id              uuid        NOT NULL,
    consortium_id   uuid        NOT NULL,
    attempt         int         NOT NULL DEFAULT 1,
    document_id     uuid        NOT NULL,
    manifest_sha256 char(64)    NOT NULL,
    built_at        datetime(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY bid_package_of_freeze (consortium_id, attempt),
    CONSTRAINT bid_package_frozen FOREIGN KEY (consortium_id, attempt) REFERENCES bid_freeze (consortium_id, attempt)
);

-- What the finished papers of a bid state, read back and compared: one for each freeze, and the latest before one.
CREATE TABLE IF NOT EXISTS consistency_proof (
    id            uuid        NOT NULL,
    consortium_id uuid        NOT NULL,
    attempt       int         NULL,
    document_id   uuid        NOT NULL,
    made_at       datetime(6) NOT NULL,
    made_by       uuid        NULL,
    PRIMARY KEY (id),
    KEY ix_consistency_proof_consortium (consortium_id, made_at),
    UNIQUE KEY uk_consistency_proof_freeze (consortium_id, attempt)
);

CREATE TABLE IF NOT EXISTS approval_round (
    id              uuid          NOT NULL,
    version         bigint        NOT NULL,
    consortium_id   uuid          NOT NULL,
    package_id      uuid          NOT NULL,
    number          int           NOT NULL,
    manifest_sha256 char(64)      NOT NULL,
    state           varchar(20)   NOT NULL,
    opened_at       datetime(6)   NOT NULL,
    due_at          datetime(6)   NOT NULL,
    closed_at       datetime(6)   NULL,
    decision_word   varchar(2000) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_approval_round_number (consortium_id, number),
    CONSTRAINT fk_approval_round_package FOREIGN KEY (package_id) REFERENCES bid_package (id),
    CONSTRAINT ck_approval_round_state CHECK (state IN ('OPEN', 'SETTLED', 'ASKED_AGAIN', 'WITHOUT', 'REOPENED',
        'LAPSED', 'OVERTAKEN')),
    CONSTRAINT ck_approval_round_closed CHECK ((state = 'OPEN') = (closed_at IS NULL))
);

CREATE TABLE IF NOT EXISTS bid_approval (
    id              uuid          NOT NULL,
    version         bigint        NOT NULL,
    round_id        uuid          NOT NULL,
    consortium_id   uuid          NOT NULL,
    organisation_id uuid          NOT NULL,
    state           varchar(20)   NOT NULL,
    manifest_sha256 char(64)      NOT NULL,
    shown_text      mediumtext    NOT NULL,
    text_sha256     char(64)      NOT NULL,
    reminded_at     datetime(6)   NULL,
    answered_at     datetime(6)   NULL,
    answered_by     uuid          NULL,
    answered_via    varchar(10)   NULL,
    signatory_name  varchar(200)  NULL,
    signatory_email varchar(254)  NULL,
    reason          varchar(2000) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_bid_approval_member (round_id, organisation_id),
    KEY ix_bid_approval_consortium (consortium_id),
    CONSTRAINT fk_bid_approval_round FOREIGN KEY (round_id) REFERENCES approval_round (id),
    CONSTRAINT ck_bid_approval_state CHECK (state IN ('AWAITED', 'APPROVED', 'OBJECTED')),
    CONSTRAINT ck_bid_approval_answered CHECK ((state = 'AWAITED') = (answered_at IS NULL)),
    CONSTRAINT ck_bid_approval_reason CHECK ((state = 'OBJECTED') = (reason IS NOT NULL))
);

CREATE TABLE IF NOT EXISTS bid_reopening (
    consortium_id uuid          NOT NULL,
    number        int           NOT NULL,
    reason        varchar(2000) NOT NULL,
    deposited     boolean       NOT NULL,
    reopened_at   datetime(6)   NOT NULL,
    reopened_by   uuid          NULL,
    PRIMARY KEY (consortium_id, number)
);

-- The lead downloaded the package to carry it to the buyer's platform: the first download of each person counts.
CREATE TABLE IF NOT EXISTS package_handover (
    package_id    uuid        NOT NULL,
    person_id     uuid        NOT NULL,
    consortium_id uuid        NOT NULL,
    handed_at     datetime(6) NOT NULL,
    PRIMARY KEY (package_id, person_id),
    KEY ix_package_handover_consortium (consortium_id),
    CONSTRAINT package_handover_of_package FOREIGN KEY (package_id) REFERENCES bid_package (id)
);

-- The lead ticks the files that it has sent to the buyer's platform. A tick proves no deposit.
CREATE TABLE IF NOT EXISTS ticked_file (
    package_id uuid         NOT NULL,
    name       varchar(250) NOT NULL,
    ticked_at  datetime(6)  NOT NULL,
    PRIMARY KEY (package_id, name),
    CONSTRAINT ticked_file_of_package FOREIGN KEY (package_id) REFERENCES bid_package (id)
);

-- What the buyer's documents ask for, as the lead typed it.
CREATE TABLE IF NOT EXISTS expected_piece (
    id              uuid         NOT NULL,
    consortium_id   uuid         NOT NULL,
    name            varchar(250) NOT NULL,
    file            varchar(250) NULL,
    signature_asked boolean      NOT NULL,
    max_megabytes   int          NULL,
    from_rules      boolean      NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_expected_piece_name (consortium_id, name)
);

CREATE TABLE IF NOT EXISTS receipt_counter (
    day  date   NOT NULL,
    last bigint NOT NULL,
    PRIMARY KEY (day)
);

-- A deposit is recorded by the receipt of the buyer's platform, or made in the drop box of the demonstration.
-- Decision table D14 says what it is worth.
CREATE TABLE IF NOT EXISTS deposit (
    id                  uuid         NOT NULL,
    consortium_id       uuid         NOT NULL,
    channel             varchar(10)  NOT NULL DEFAULT 'DROP_BOX',
    once_key            varchar(200) NOT NULL,
    receipt_number      varchar(60)  NOT NULL,
    platform            varchar(100) NULL,
    receipt_document_id uuid         NULL,
    document_id         uuid         NOT NULL,
    package_sha256      char(64)     NOT NULL,
    package_size        bigint       NOT NULL,
    manifest_sha256     char(64)     NOT NULL,
    started_at          datetime(6)  NOT NULL,
    completed_at        datetime(6)  NOT NULL,
    deadline_at         datetime(6)  NOT NULL,
    zone                varchar(40)  NOT NULL DEFAULT 'Europe/Paris',
    outcome             varchar(25)  NOT NULL,
    article             varchar(60)  NOT NULL DEFAULT 'R2151-5',
    backup_received_at  datetime(6)  NULL,
    incident            boolean      NOT NULL DEFAULT FALSE,
    deposited_by        uuid         NULL,
    recorded_at         datetime(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY deposit_once (consortium_id, channel, once_key),
    CONSTRAINT deposit_channel CHECK (channel IN ('DROP_BOX', 'BY_HAND')),
    CONSTRAINT deposit_outcome CHECK (outcome IN ('IN_TIME', 'INCOMPLETE', 'BACKUP_OPENABLE', 'LATE_BACKUP_OPENABLE',
        'LATE_CONTESTABLE', 'LATE_REJECTED'))
);

CREATE TABLE IF NOT EXISTS deposit_file (
    deposit_id uuid         NOT NULL,
    position   int          NOT NULL,
    name       varchar(250) NOT NULL,
    size       bigint       NOT NULL,
    sha256     char(64)     NULL,
    proof      varchar(15)  NOT NULL DEFAULT 'HASH',
    PRIMARY KEY (deposit_id, position),
    CONSTRAINT deposit_file_of_deposit FOREIGN KEY (deposit_id) REFERENCES deposit (id),
    CONSTRAINT deposit_file_proof CHECK (proof IN ('HASH', 'NAME_AND_SIZE', 'NAME', 'NONE'))
);

CREATE TABLE IF NOT EXISTS deposit_gap (
    deposit_id uuid         NOT NULL,
    position   int          NOT NULL,
    name       varchar(250) NOT NULL,
    kind       varchar(10)  NOT NULL,
    PRIMARY KEY (deposit_id, position),
    CONSTRAINT deposit_gap_of_deposit FOREIGN KEY (deposit_id) REFERENCES deposit (id),
    CONSTRAINT deposit_gap_kind CHECK (kind IN ('MISSING', 'DIFFERS', 'UNKNOWN'))
);

CREATE TABLE IF NOT EXISTS deposit_outcome (
    deposit_id    uuid        NOT NULL,
    consortium_id uuid        NOT NULL,
    outcome       varchar(25) NOT NULL,
    recorded_at   datetime(6) NOT NULL,
    PRIMARY KEY (deposit_id),
    KEY ix_deposit_outcome_consortium (consortium_id),
    CONSTRAINT deposit_outcome_of_deposit FOREIGN KEY (deposit_id) REFERENCES deposit (id)
);

-- Later facts about a deposit add a row, and the last row counts (D14, L2141-2, R2132-11).
CREATE TABLE IF NOT EXISTS deposit_aftermath (
    id                       uuid        NOT NULL,
    deposit_id               uuid        NOT NULL,
    said_at                  datetime(6) NOT NULL,
    backup_received_at       datetime(6) NULL,
    backup_marked            boolean     NOT NULL,
    own_equipment_worked     boolean     NOT NULL,
    platform_evidence        boolean     NOT NULL,
    buyer_disproves          boolean     NOT NULL,
    unreadable               boolean     NOT NULL DEFAULT FALSE,
    admissibility_decided_at datetime(6) NULL,
    PRIMARY KEY (id),
    KEY ix_deposit_aftermath_deposit (deposit_id, said_at),
    CONSTRAINT fk_deposit_aftermath_deposit FOREIGN KEY (deposit_id) REFERENCES deposit (id)
);

CREATE TRIGGER IF NOT EXISTS deposit_never_changes BEFORE UPDATE ON deposit FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the drop box only gains deposits: none is changed';
CREATE TRIGGER IF NOT EXISTS deposit_never_goes BEFORE DELETE ON deposit FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the drop box only gains deposits: none is removed';
CREATE TRIGGER IF NOT EXISTS deposit_file_never_changes BEFORE UPDATE ON deposit_file FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the drop box only gains deposits: none is changed';
CREATE TRIGGER IF NOT EXISTS deposit_file_never_goes BEFORE DELETE ON deposit_file FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the drop box only gains deposits: none is removed';
CREATE TRIGGER IF NOT EXISTS deposit_gap_never_changes BEFORE UPDATE ON deposit_gap FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the drop box only gains deposits: none is changed';
CREATE TRIGGER IF NOT EXISTS deposit_gap_never_goes BEFORE DELETE ON deposit_gap FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the drop box only gains deposits: none is removed';
