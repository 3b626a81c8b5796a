-- The members draft the joint bid: sections with review, texts, pictures, prices and the margin of the lead.

-- A drafting is suspended while the grouping replaces a failed member.
CREATE TABLE IF NOT EXISTS bid_drafting (
    consortium_id   uuid        NOT NULL,
    opened_at       datetime(6) NOT NULL,
    settled_at      datetime(6) NULL,
    suspended_at    datetime(6) NULL,
    outline_version int         NOT NULL DEFAULT 0,
    PRIMARY KEY (consortium_id)
);

CREATE TABLE IF NOT EXISTS bid_section (
    id                       uuid          NOT NULL,
    version                  bigint        NOT NULL,
    consortium_id            uuid          NOT NULL,
    lot_id                   uuid          NOT NULL,
    member_id                uuid          NOT NULL,
    organisation_id          uuid          NOT NULL,
    former_organisation_id   uuid          NULL,
    reviewer_member_id       uuid          NULL,
    reviewer_organisation_id uuid          NULL,
    position                 int           NOT NULL,
    heading                  varchar(200)  NOT NULL DEFAULT '',
    weight                   decimal(5, 2) NULL,
    max_pages                int           NULL,
    state                    varchar(12)   NOT NULL,
    title                    varchar(200)  NOT NULL,
    markdown                 mediumtext    NOT NULL,
    number                   int           NOT NULL,
    last_number              int           NOT NULL DEFAULT 0,
    comment                  text          NULL,
    begun_by_another         boolean       NOT NULL DEFAULT FALSE,
    changed_at               datetime(6)   NOT NULL,
    changed_by               uuid          NULL,
    asked_at                 datetime(6)   NOT NULL,
    due_at                   datetime(6)   NOT NULL,
    review_due_at            datetime(6)   NULL,
    sent_back                int           NOT NULL DEFAULT 0,
    reminded_at              datetime(6)   NULL,
    late_since               datetime(6)   NULL,
    PRIMARY KEY (id),
    KEY bid_section_of_consortium (consortium_id, position),
    KEY bid_section_of_member (member_id),
    CONSTRAINT bid_section_max_pages CHECK (max_pages BETWEEN 1 AND 500),
    CONSTRAINT bid_section_state CHECK (state IN ('PLANNED', 'TODO', 'DRAFT', 'IN_REVIEW', 'CHANGES', 'DISPUTED',
        'APPROVED', 'LOCKED')),
    CONSTRAINT bid_section_weight CHECK (weight IS NULL OR weight BETWEEN 0.01 AND 100)
);

-- Every saved text stays; a text that arrived too late is kept aside.
CREATE TABLE IF NOT EXISTS bid_section_draft (
    section_id uuid         NOT NULL,
    number     int          NOT NULL,
    title      varchar(200) NOT NULL,
    markdown   mediumtext   NOT NULL,
    written_at datetime(6)  NOT NULL,
    written_by uuid         NULL,
    aside      boolean      NOT NULL DEFAULT FALSE,
    PRIMARY KEY (section_id, number),
    CONSTRAINT bid_section_draft_of_section FOREIGN KEY (section_id) REFERENCES bid_section (id)
);

CREATE TABLE IF NOT EXISTS bid_picture (
    document_id   uuid        NOT NULL,
    section_id    uuid        NOT NULL,
    consortium_id uuid        NOT NULL,
    width         int         NOT NULL,
    height        int         NOT NULL,
    added_at      datetime(6) NOT NULL,
    added_by      uuid        NULL,
    PRIMARY KEY (document_id),
    KEY bid_picture_of_section (section_id, added_at),
    KEY bid_picture_of_consortium (consortium_id),
    CONSTRAINT bid_picture_to_section FOREIGN KEY (section_id) REFERENCES bid_section (id)
);

-- A price that is abnormally low needs a justification; late_state is the state in which the member was last reminded.
CREATE TABLE IF NOT EXISTS price_sheet (
    id               uuid           NOT NULL,
    version          bigint         NOT NULL,
    consortium_id    uuid           NOT NULL,
    lot_id           uuid           NOT NULL,
    member_id        uuid           NOT NULL,
    organisation_id  uuid           NOT NULL,
    frame_id         uuid           NULL,
    state            varchar(12)    NOT NULL,
    currency         char(3)        NOT NULL DEFAULT 'EUR',
    amount           decimal(15, 2) NULL,
    number           int            NOT NULL,
    completed_number int            NULL,
    justification    text           NULL,
    remark           text           NULL,
    changed_at       datetime(6)    NOT NULL,
    changed_by       uuid           NULL,
    due_at           datetime(6)    NOT NULL,
    late_since       datetime(6)    NULL,
    late_state       varchar(20)    NULL,
    extension_reason varchar(2000)  NULL,
    taken_at         datetime(6)    NULL,
    PRIMARY KEY (id),
    UNIQUE KEY price_sheet_of_member (member_id),
    KEY price_sheet_of_consortium (consortium_id),
    CONSTRAINT price_sheet_currency CHECK (currency = 'EUR'),
    CONSTRAINT price_sheet_amount CHECK (amount IS NOT NULL OR state = 'TODO'),
    CONSTRAINT price_sheet_state CHECK (state IN ('TODO', 'UNJUSTIFIED', 'GIVEN', 'VALIDATED', 'LOCKED')),
    CONSTRAINT price_sheet_late_state CHECK (late_state IN ('TODO', 'UNJUSTIFIED', 'GIVEN'))
);

CREATE TABLE IF NOT EXISTS price_line (
    price_sheet_id uuid           NOT NULL,
    position       int            NOT NULL,
    code           varchar(40)    NOT NULL,
    label          varchar(200)   NOT NULL,
    unit           varchar(20)    NOT NULL,
    quantity       decimal(12, 3) NOT NULL,
    unit_price     decimal(15, 6) NOT NULL,
    shared         boolean        NOT NULL DEFAULT FALSE,
    PRIMARY KEY (price_sheet_id, position),
    CONSTRAINT price_line_of_sheet FOREIGN KEY (price_sheet_id) REFERENCES price_sheet (id)
);

-- The price file of the buyer for one lot: the document stays as it is, its lines are given to members. The row of a
-- removed file keeps its number, so that the numbers of a lot's files only rise.
CREATE TABLE IF NOT EXISTS price_frame (
    id             uuid          NOT NULL,
    version        bigint        NOT NULL,
    consortium_id  uuid          NOT NULL,
    lot_id         uuid          NOT NULL,
    document_id    uuid          NOT NULL,
    file_name      varchar(150)  NOT NULL,
    state          varchar(12)   NOT NULL,
    kind           varchar(20)   NOT NULL,
    vat            decimal(5, 2) NOT NULL,
    unrounded      boolean       NOT NULL,
    sheet_columns  varchar(4000) NOT NULL,
    removed        boolean       NOT NULL,
    number         int           NOT NULL,
    changed_at     datetime(6)   NOT NULL,
    changed_by     uuid          NULL,
    PRIMARY KEY (id),
    UNIQUE KEY price_frame_of_lot (consortium_id, lot_id),
    CONSTRAINT price_frame_state CHECK (state IN ('UNCONFIRMED', 'CONFIRMED', 'GIVEN')),
    CONSTRAINT price_frame_kind CHECK (kind IN ('LUMP_SUM_BREAKDOWN', 'UNIT_PRICES', 'ESTIMATED_QUANTITIES')),
    CONSTRAINT price_frame_vat CHECK (vat BETWEEN 0 AND 100)
);

-- A post is a run of lines under one title; posts are numbered from 0.
CREATE TABLE IF NOT EXISTS price_frame_line (
    price_frame_id uuid           NOT NULL,
    position       int            NOT NULL,
    code           varchar(40)    NOT NULL,
    label          varchar(200)   NOT NULL,
    unit           varchar(20)    NOT NULL,
    quantity       decimal(12, 3) NOT NULL,
    vat            decimal(5, 2)  NULL,
    sheet          varchar(200)   NOT NULL,
    post           int            NOT NULL,
    post_code      varchar(40)    NOT NULL,
    post_title     varchar(200)   NOT NULL,
    hidden         boolean        NOT NULL,
    PRIMARY KEY (price_frame_id, position),
    CONSTRAINT price_frame_line_of_frame FOREIGN KEY (price_frame_id) REFERENCES price_frame (id)
);

-- Who prices a line: several members price it together, each its own part.
CREATE TABLE IF NOT EXISTS price_frame_part (
    price_frame_id uuid NOT NULL,
    line           int  NOT NULL,
    member_id      uuid NOT NULL,
    PRIMARY KEY (price_frame_id, line, member_id),
    CONSTRAINT price_frame_part_of_frame FOREIGN KEY (price_frame_id) REFERENCES price_frame (id)
);

CREATE TABLE IF NOT EXISTS bid_margin (
    consortium_id uuid           NOT NULL,
    margin        decimal(15, 2) NOT NULL,
    risk          decimal(15, 2) NOT NULL,
    note          text           NOT NULL,
    version       int            NOT NULL,
    set_at        datetime(6)    NOT NULL,
    set_by        uuid           NULL,
    PRIMARY KEY (consortium_id)
);

-- A row stops a second notice for the same due date.
CREATE TABLE IF NOT EXISTS bid_margin_late (
    consortium_id uuid        NOT NULL,
    due_at        datetime(6) NOT NULL,
    PRIMARY KEY (consortium_id, due_at)
);
