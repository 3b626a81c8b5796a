-- The joint bid: one section and one price of each member in each lot, every saved text kept.
CREATE TABLE bid_drafting (
    consortium_id uuid        NOT NULL,
    opened_at     datetime(6) NOT NULL,
    PRIMARY KEY (consortium_id)
);

CREATE TABLE bid_section (
    id              uuid         NOT NULL,
    consortium_id   uuid         NOT NULL,
    member_id       uuid         NOT NULL,
    lot_id          uuid         NOT NULL,
    organisation_id uuid         NOT NULL,
    position        int          NOT NULL,
    state           varchar(12)  NOT NULL,
    title           varchar(200) NOT NULL,
    markdown        mediumtext   NOT NULL,
    number          int          NOT NULL,
    comment         text         NULL,
    changed_at      datetime(6)  NOT NULL,
    changed_by      uuid         NULL,
    version         bigint       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY bid_section_of_member (member_id),
    KEY bid_section_of_consortium (consortium_id, position),
    CONSTRAINT bid_section_state CHECK (state IN ('TODO', 'DRAFT', 'IN_REVIEW', 'CHANGES', 'APPROVED', 'LOCKED'))
);

CREATE TABLE bid_section_draft (
    section_id uuid         NOT NULL,
    number     int          NOT NULL,
    title      varchar(200) NOT NULL,
    markdown   mediumtext   NOT NULL,
    written_at datetime(6)  NOT NULL,
    written_by uuid         NULL,
    PRIMARY KEY (section_id, number),
    CONSTRAINT bid_section_draft_of_section FOREIGN KEY (section_id) REFERENCES bid_section (id)
);

CREATE TABLE price_sheet (
    id              uuid           NOT NULL,
    section_id      uuid           NOT NULL,
    consortium_id   uuid           NOT NULL,
    member_id       uuid           NOT NULL,
    lot_id          uuid           NOT NULL,
    organisation_id uuid           NOT NULL,
    state           varchar(12)    NOT NULL,
    amount          decimal(15, 2) NULL,
    currency        char(3)        NOT NULL DEFAULT 'EUR',
    number          int            NOT NULL,
    changed_at      datetime(6)    NOT NULL,
    changed_by      uuid           NULL,
    version         bigint         NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY price_sheet_of_section (section_id),
    KEY price_sheet_of_consortium (consortium_id),
    CONSTRAINT price_sheet_to_section FOREIGN KEY (section_id) REFERENCES bid_section (id),
    CONSTRAINT price_sheet_state CHECK (state IN ('TODO', 'GIVEN', 'LOCKED')),
    CONSTRAINT price_sheet_currency CHECK (currency = 'EUR'),
    CONSTRAINT price_sheet_amount CHECK (amount IS NOT NULL OR state = 'TODO')
);
