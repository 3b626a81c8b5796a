-- Rounds in which the members approve a frozen bid, and what each member was shown and answered.
CREATE TABLE approval_round (
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
    CONSTRAINT uk_approval_round_number UNIQUE (consortium_id, number),
    CONSTRAINT fk_approval_round_package FOREIGN KEY (package_id) REFERENCES bid_package (id),
    CONSTRAINT ck_approval_round_state CHECK (state IN
        ('OPEN', 'SETTLED', 'ASKED_AGAIN', 'WITHOUT', 'REOPENED', 'LAPSED', 'OVERTAKEN')),
    CONSTRAINT ck_approval_round_closed CHECK ((state = 'OPEN') = (closed_at IS NULL))
);

CREATE TABLE bid_approval (
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
    reason          varchar(2000) NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_bid_approval_member UNIQUE (round_id, organisation_id),
    CONSTRAINT fk_bid_approval_round FOREIGN KEY (round_id) REFERENCES approval_round (id),
    CONSTRAINT ck_bid_approval_state CHECK (state IN ('AWAITED', 'APPROVED', 'OBJECTED')),
    CONSTRAINT ck_bid_approval_answered CHECK ((state = 'AWAITED') = (answered_at IS NULL)),
    CONSTRAINT ck_bid_approval_reason CHECK ((state = 'OBJECTED') = (reason IS NOT NULL))
);
