-- Groupings: who leads for which lots until when, and one lead per lot (R2142-23).
CREATE TABLE consortium (
    id                    uuid         NOT NULL,
    version               bigint       NOT NULL,
    name                  varchar(200) NOT NULL,
    consultation_id       uuid         NOT NULL,
    consultation_title    text         NOT NULL,
    consultation_reference varchar(255) NOT NULL,
    buyer_name            varchar(500) NOT NULL,
    form                  varchar(20)  NOT NULL,
    nda_required          tinyint(1)   NOT NULL,
    lead_organisation_id  uuid         NOT NULL,
    lead_establishment_id uuid         NOT NULL,
    state                 varchar(20)  NOT NULL,
    deadline_at           datetime(6)  NOT NULL,
    deadline_offset       varchar(9)   NOT NULL,
    deadline_zone         varchar(64)  NOT NULL,
    opened_at             datetime(6)  NOT NULL,
    ended_at              datetime(6)  NULL,
    end_reason            text         NULL,
    decision_awaited      tinyint(1)   NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_consortium_form CHECK (form IN ('JOINT', 'JOINT_LEAD_SEVERAL', 'SEVERAL')),
    CONSTRAINT ck_consortium_state CHECK (state IN
        ('DRAFT', 'INVITING', 'NEGOTIATING', 'DRAFTING', 'READY', 'SUBMITTED', 'ABANDONED', 'NO_CONSORTIUM', 'DEADLINE_MISSED')),
    KEY ix_consortium_lead (lead_organisation_id, opened_at),
    KEY ix_consortium_consultation (consultation_id, ended_at),
    KEY ix_consortium_opened (opened_at)
);

CREATE TABLE consortium_lot (
    consortium_id uuid         NOT NULL,
    position_no   int          NOT NULL,
    lot_id        uuid         NOT NULL,
    lot_key       varchar(300) NOT NULL,
    lot_number    varchar(50)  NOT NULL,
    lot_title     text         NOT NULL,
    PRIMARY KEY (consortium_id, position_no),
    CONSTRAINT uk_consortium_lot_once UNIQUE (consortium_id, lot_id),
    CONSTRAINT fk_consortium_lot_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id),
    KEY ix_consortium_lot_lot (lot_id)
);

CREATE TABLE lead_claim (
    lot_key              varchar(300) NOT NULL,
    lead_organisation_id uuid         NOT NULL,
    consortium_id        uuid         NOT NULL,
    PRIMARY KEY (lot_key, lead_organisation_id),
    CONSTRAINT fk_lead_claim_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id)
);

CREATE TABLE consortium_member (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL,
    consortium_id    uuid        NOT NULL,
    lot_id           uuid        NOT NULL,
    establishment_id uuid        NOT NULL,
    organisation_id  uuid        NOT NULL,
    is_lead          tinyint(1)  NOT NULL,
    invitation_id    uuid        NULL,
    state            varchar(20) NOT NULL,
    joined_at        datetime(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_consortium_member_once UNIQUE (consortium_id, lot_id, establishment_id),
    CONSTRAINT fk_consortium_member_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id),
    CONSTRAINT ck_consortium_member_state CHECK (state IN ('PROVISIONAL', 'CONFIRMED')),
    KEY ix_consortium_member_organisation (organisation_id, consortium_id)
);
