-- The members sign an agreement, version by version, and give the lead a power of attorney; some members fail.

-- A superseded agreement stays as evidence; text_version names the text whose wording a power of attorney quotes.
-- All parties sign the file of the common text, which text_sha256 names.
CREATE TABLE IF NOT EXISTS agreement (
    id                    uuid        NOT NULL,
    version               bigint      NOT NULL,
    consortium_id         uuid        NOT NULL,
    attempt_no            int         NOT NULL,
    number_no             int         NOT NULL,
    state                 varchar(20) NOT NULL,
    text_version          int         NOT NULL DEFAULT 3,
    shown_text            mediumtext  NOT NULL,
    text_sha256           char(64)    NOT NULL,
    document_id           uuid        NOT NULL,
    withdrawal_days       int         NOT NULL,
    transfer_days         int         NOT NULL,
    confidentiality_years int         NOT NULL,
    negotiation_floor     int         NOT NULL DEFAULT 100,
    amendments            boolean     NOT NULL DEFAULT FALSE,
    particular            text        NULL,
    released_at           datetime(6) NOT NULL,
    ended_at              datetime(6) NULL,
    decision              varchar(20) NULL,
    decided_at            datetime(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_agreement_turn (consortium_id, attempt_no, number_no),
    CONSTRAINT fk_agreement_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id),
    CONSTRAINT ck_agreement_decision CHECK (decision IN ('RETRY', 'RENEGOTIATE', 'REPLACE')),
    CONSTRAINT ck_agreement_floor CHECK (negotiation_floor = 0 OR negotiation_floor BETWEEN 50 AND 100),
    CONSTRAINT ck_agreement_state CHECK (state IN ('SIGNING', 'SIGNED', 'CHANGES', 'FAILED', 'REFUSED', 'LAPSED',
        'SUPERSEDED'))
);

-- The share of each party stands in its annex, a file whose hash the common text names.
CREATE TABLE IF NOT EXISTS agreement_signature (
    agreement_id        uuid         NOT NULL,
    turn_no             int          NOT NULL,
    signature_id        uuid         NOT NULL,
    organisation_id     uuid         NOT NULL,
    party_name          varchar(200) NOT NULL,
    party_siret         varchar(14)  NULL,
    state               varchar(20)  NOT NULL,
    reads_all           boolean      NOT NULL,
    annex_text          mediumtext   NOT NULL,
    annex_sha256        char(64)     NOT NULL,
    annex_document_id   uuid         NOT NULL,
    opened_at           datetime(6)  NULL,
    due_at              datetime(6)  NULL,
    reminded_at         datetime(6)  NULL,
    words               text         NULL,
    signed_at           datetime(6)  NULL,
    signatory_name      varchar(200) NULL,
    signatory_function  varchar(200) NULL,
    signed_via          varchar(10)  NULL,
    signatory_person_id uuid         NULL,
    signatory_email     varchar(254) NULL,
    PRIMARY KEY (agreement_id, turn_no),
    UNIQUE KEY uk_agreement_signature_id (signature_id),
    CONSTRAINT fk_agreement_signature_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
    CONSTRAINT ck_agreement_signature_state CHECK (state IN ('PENDING', 'SIGNED', 'CHANGES', 'REFUSED', 'LAPSED')),
    CONSTRAINT ck_agreement_signature_seal CHECK ((state = 'SIGNED') = (signed_at IS NOT NULL))
);

CREATE TABLE IF NOT EXISTS power_of_attorney (
    id                  uuid         NOT NULL,
    version             bigint       NOT NULL,
    consortium_id       uuid         NOT NULL,
    agreement_id        uuid         NOT NULL,
    organisation_id     uuid         NOT NULL,
    state               varchar(20)  NOT NULL,
    shown_text          mediumtext   NOT NULL,
    text_sha256         char(64)     NOT NULL,
    opened_at           datetime(6)  NOT NULL,
    due_at              datetime(6)  NOT NULL,
    reminded_at         datetime(6)  NULL,
    signed_at           datetime(6)  NULL,
    signatory_name      varchar(200) NULL,
    signatory_function  varchar(200) NULL,
    signed_via          varchar(10)  NULL,
    signatory_person_id uuid         NULL,
    signatory_email     varchar(254) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_power_of_attorney_grantor (agreement_id, organisation_id),
    CONSTRAINT fk_power_of_attorney_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
    CONSTRAINT fk_power_of_attorney_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id),
    CONSTRAINT ck_power_of_attorney_state CHECK (state IN ('AWAITED', 'GRANTED')),
    CONSTRAINT ck_power_of_attorney_seal CHECK ((state = 'GRANTED') = (signed_at IS NOT NULL))
);

-- A member fails while the bid is drafted, and the lead continues without it.
CREATE TABLE IF NOT EXISTS member_dropout (
    consortium_id   uuid          NOT NULL,
    organisation_id uuid          NOT NULL,
    cause           varchar(20)   NOT NULL,
    reason          varchar(4000) NOT NULL,
    evidence        varchar(200)  NOT NULL,
    dropped_at      datetime(6)   NOT NULL,
    dropped_by      uuid          NULL,
    PRIMARY KEY (consortium_id, organisation_id, dropped_at),
    CONSTRAINT fk_member_dropout_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id),
    CONSTRAINT ck_member_dropout_cause CHECK (cause IN ('INSOLVENCY', 'EXCLUSION_GROUND', 'WITHDRAWAL',
        'NOT_DELIVERING'))
);

-- A document that proves the failure is never replaced.
CREATE TABLE IF NOT EXISTS dropout_document (
    document_id     uuid        NOT NULL,
    consortium_id   uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    dropped_at      datetime(6) NOT NULL,
    added_at        datetime(6) NOT NULL,
    added_by        uuid        NULL,
    PRIMARY KEY (document_id),
    KEY ix_dropout_document_dropout (consortium_id, organisation_id, dropped_at),
    CONSTRAINT fk_dropout_document_dropout FOREIGN KEY (consortium_id, organisation_id, dropped_at)
        REFERENCES member_dropout (consortium_id, organisation_id, dropped_at)
);
