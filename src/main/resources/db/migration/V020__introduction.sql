-- An introduction brings two organisations together: no contact is shown before both sides consented.
CREATE TABLE IF NOT EXISTS introduction (
    id               uuid          NOT NULL,
    version          bigint        NOT NULL,
    revision         int           NOT NULL,
    need_id          uuid          NULL,
    entry_id         uuid          NULL,
    reason           varchar(1000) NOT NULL,
    state            varchar(10)   NOT NULL,
    asked_at         datetime(6)   NOT NULL,
    due_at           datetime(6)   NOT NULL,
    waves            int           NOT NULL,
    last_asked_at    datetime(6)   NOT NULL,
    agreed_at        datetime(6)   NULL,
    meeting_at       datetime(6)   NULL,
    outcome_due_at   datetime(6)   NULL,
    outcome_asked_at datetime(6)   NULL,
    outcome          varchar(20)   NULL,
    ended_by         varchar(10)   NULL,
    refusal          varchar(20)   NULL,
    ended_at         datetime(6)   NULL,
    contacts_until   datetime(6)   NULL,
    open_key         varchar(120)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_introduction_open (open_key),
    KEY ix_introduction_state (state, id),
    KEY ix_introduction_contacts (contacts_until),
    KEY ix_introduction_need (need_id),
    KEY ix_introduction_entry (entry_id, outcome),
    CONSTRAINT ck_introduction_state CHECK (state IN ('OPEN', 'AGREED', 'CONCLUDED', 'DECLINED', 'LAPSED')),
    CONSTRAINT ck_introduction_waves CHECK (waves BETWEEN 0 AND 2),
    CONSTRAINT ck_introduction_outcome CHECK (outcome IN ('CONTRACT', 'GROUPING', 'STILL_TALKING', 'NO_FOLLOW_UP',
        'NOT_MET')),
    CONSTRAINT ck_introduction_concluded CHECK ((state = 'CONCLUDED') = (outcome IS NOT NULL)),
    CONSTRAINT ck_introduction_ended_by CHECK (ended_by IN ('ASKING', 'ASKED')),
    CONSTRAINT ck_introduction_refusal CHECK (refusal IN ('NOT_NOW', 'NO_CAPACITY', 'TOO_FAR', 'NOT_OUR_TRADE',
        'ALREADY_KNOWN', 'OTHER')),
    CONSTRAINT ck_introduction_declined CHECK ((state = 'DECLINED') = (refusal IS NOT NULL))
);

-- One side, with its consent and the contact it shows; a buyer without an entry in the directory has a name and an address.
CREATE TABLE IF NOT EXISTS introduced_party (
    id                uuid         NOT NULL,
    introduction_id   uuid         NOT NULL,
    side              varchar(10)  NOT NULL,
    organisation_id   uuid         NULL,
    name              varchar(200) NULL,
    email             varchar(254) NULL,
    consented_at      datetime(6)  NULL,
    contact_name      varchar(100) NULL,
    contact_function  varchar(100) NULL,
    contact_email     varchar(254) NULL,
    contact_phone     varchar(30)  NULL,
    contact_erased_at datetime(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_introduced_party_side (introduction_id, side),
    KEY ix_introduced_party_organisation (organisation_id, introduction_id),
    KEY ix_introduced_party_contact (contact_email),
    KEY ix_introduced_party_email (email),
    CONSTRAINT fk_introduced_party_introduction FOREIGN KEY (introduction_id) REFERENCES introduction (id),
    CONSTRAINT ck_introduced_party_side CHECK (side IN ('ASKING', 'ASKED')),
    CONSTRAINT ck_introduced_party_known CHECK (organisation_id IS NOT NULL OR name IS NOT NULL),
    CONSTRAINT ck_introduced_party_contact CHECK (contact_name IS NULL OR consented_at IS NOT NULL)
);

-- The moments that the asking side proposes for a first call.
CREATE TABLE IF NOT EXISTS introduction_slot (
    introduction_id uuid        NOT NULL,
    starts_at       datetime(6) NOT NULL,
    PRIMARY KEY (introduction_id, starts_at),
    CONSTRAINT fk_introduction_slot_introduction FOREIGN KEY (introduction_id) REFERENCES introduction (id)
);
