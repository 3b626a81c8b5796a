-- Proposals of shares and what each organisation answers; one open proposal per grouping.
CREATE TABLE share_proposal (
    id            uuid        NOT NULL,
    version       bigint      NOT NULL,
    consortium_id uuid        NOT NULL,
    round_no      int         NOT NULL,
    state         varchar(20) NOT NULL,
    open_marker   tinyint(1)  NULL,
    proposed_at   datetime(6) NOT NULL,
    due_at        datetime(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_share_proposal_round UNIQUE (consortium_id, round_no),
    CONSTRAINT uk_share_proposal_one_open UNIQUE (consortium_id, open_marker),
    CONSTRAINT fk_share_proposal_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id),
    CONSTRAINT ck_share_proposal_state CHECK (state IN ('OPEN', 'AGREED', 'REFUSED'))
);

CREATE TABLE share_line (
    proposal_id uuid          NOT NULL,
    line_no     int           NOT NULL,
    lot_id      uuid          NOT NULL,
    member_id   uuid          NOT NULL,
    percentage  decimal(7,4)  NOT NULL,
    amount      decimal(15,2) NOT NULL,
    hours       int           NOT NULL,
    PRIMARY KEY (proposal_id, line_no),
    CONSTRAINT fk_share_line_proposal FOREIGN KEY (proposal_id) REFERENCES share_proposal (id)
);

CREATE TABLE proposal_answer (
    id              uuid        NOT NULL,
    version         bigint      NOT NULL,
    proposal_id     uuid        NOT NULL,
    consortium_id   uuid        NOT NULL,
    member_id       uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    state           varchar(20) NOT NULL,
    words           text        NULL,
    answered_at     datetime(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_proposal_answer_once UNIQUE (proposal_id, organisation_id),
    CONSTRAINT fk_proposal_answer_proposal FOREIGN KEY (proposal_id) REFERENCES share_proposal (id),
    CONSTRAINT ck_proposal_answer_state CHECK (state IN ('PENDING', 'AGREED', 'REFUSED')),
    KEY ix_proposal_answer_organisation (organisation_id, state)
);
