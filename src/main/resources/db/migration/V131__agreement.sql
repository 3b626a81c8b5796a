-- The agreement of a grouping, version by version, and what each party was shown and signed; before it the shares are agreed.
ALTER TABLE consortium
    DROP CONSTRAINT ck_consortium_state,
    ADD CONSTRAINT ck_consortium_stage CHECK (state IN
        ('DRAFT', 'INVITING', 'NEGOTIATING', 'AGREED', 'DRAFTING', 'READY', 'SUBMITTED', 'ABANDONED', 'NO_CONSORTIUM',
         'DEADLINE_MISSED'));

CREATE TABLE agreement (
    id                    uuid        NOT NULL,
    version               bigint      NOT NULL,
    consortium_id         uuid        NOT NULL,
    attempt_no            int         NOT NULL,
    number_no             int         NOT NULL,
    state                 varchar(20) NOT NULL,
    withdrawal_days       int         NOT NULL,
    transfer_days         int         NOT NULL,
    confidentiality_years int         NOT NULL,
    particular            text        NULL,
    released_at           datetime(6) NOT NULL,
    ended_at              datetime(6) NULL,
    decision              varchar(20) NULL,
    decided_at            datetime(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_agreement_turn UNIQUE (consortium_id, attempt_no, number_no),
    CONSTRAINT fk_agreement_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id),
    CONSTRAINT ck_agreement_state CHECK (state IN ('SIGNING', 'SIGNED', 'CHANGES', 'FAILED', 'REFUSED', 'LAPSED')),
    CONSTRAINT ck_agreement_decision CHECK (decision IN ('RETRY', 'RENEGOTIATE', 'REPLACE'))
);

CREATE TABLE agreement_signature (
    agreement_id        uuid         NOT NULL,
    turn_no             int          NOT NULL,
    signature_id        uuid         NOT NULL,
    organisation_id     uuid         NOT NULL,
    state               varchar(20)  NOT NULL,
    shown_text          mediumtext   NOT NULL,
    text_sha256         char(64)     NOT NULL,
    opened_at           datetime(6)  NULL,
    due_at              datetime(6)  NULL,
    reminded_at         datetime(6)  NULL,
    words               text         NULL,
    signed_at           datetime(6)  NULL,
    signatory_name      varchar(200) NULL,
    signatory_function  varchar(200) NULL,
    signed_via          varchar(10)  NULL,
    signatory_person_id uuid         NULL,
    PRIMARY KEY (agreement_id, turn_no),
    CONSTRAINT uk_agreement_signature_id UNIQUE (signature_id),
    CONSTRAINT fk_agreement_signature_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
    CONSTRAINT ck_agreement_signature_state CHECK (state IN ('PENDING', 'SIGNED', 'CHANGES', 'REFUSED', 'LAPSED')),
    CONSTRAINT ck_agreement_signature_seal CHECK ((state = 'SIGNED') = (signed_at IS NOT NULL))
);
