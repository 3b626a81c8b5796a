-- Slots: parts of a lot that the lead entrusts, each with its ranked candidates.
CREATE TABLE slot (
    id                    uuid         NOT NULL,
    version               bigint       NOT NULL,
    consortium_id         uuid         NOT NULL,
    position_no           int          NOT NULL,
    lot_id                uuid         NOT NULL,
    need                  varchar(200) NOT NULL,
    cpv                   varchar(10)  NOT NULL,
    wanted_kinds          varchar(255) NOT NULL,
    min_share             decimal(7,4) NOT NULL,
    max_share             decimal(7,4) NOT NULL,
    hours_target          int          NOT NULL,
    mandatory             tinyint(1)   NOT NULL,
    state                 varchar(20)  NOT NULL,
    current_invitation_id uuid         NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_slot_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id),
    CONSTRAINT ck_slot_state CHECK (state IN ('OPEN', 'INVITING', 'FILLED', 'UNFILLED', 'RELEASED')),
    CONSTRAINT ck_slot_range CHECK (min_share <= max_share),
    KEY ix_slot_consortium (consortium_id, position_no)
);

CREATE TABLE slot_candidate (
    slot_id          uuid        NOT NULL,
    rank_no          int         NOT NULL,
    establishment_id uuid        NOT NULL,
    organisation_id  uuid        NOT NULL,
    asked            tinyint(1)  NOT NULL,
    skip_reason      varchar(20) NULL,
    PRIMARY KEY (slot_id, rank_no),
    CONSTRAINT fk_slot_candidate_slot FOREIGN KEY (slot_id) REFERENCES slot (id),
    CONSTRAINT ck_slot_candidate_skip CHECK (skip_reason IN ('ALREADY_INVITED', 'ALREADY_MEMBER', 'IS_LEAD'))
);
