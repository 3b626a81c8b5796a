-- The pool of open consultations, the watch of each structure, its matches, answers, digests and feeds.

-- A work for which partners are looked for. The owner reads the answers; null is the platform.
-- matched_at is null while watches are matched.
CREATE TABLE IF NOT EXISTS opportunity (
    id                    uuid           NOT NULL,
    version               bigint         NOT NULL,
    kind                  varchar(15)    NOT NULL,
    subject_id            uuid           NOT NULL,
    open_marker           boolean        NULL,
    owner_organisation_id uuid           NULL,
    consortium_id         uuid           NULL,
    consultation_id       uuid           NULL,
    lot_id                uuid           NULL,
    title                 varchar(300)   NOT NULL,
    market                varchar(500)   NULL,
    buyer_name            varchar(300)   NULL,
    cpv                   varchar(8)     NOT NULL,
    cpv_digits            varchar(8)     NOT NULL,
    places                varchar(1000)  NOT NULL,
    wanted_kinds          varchar(300)   NOT NULL,
    least_amount          decimal(15, 2) NULL,
    most_amount           decimal(15, 2) NULL,
    hours                 int            NOT NULL,
    months                int            NOT NULL,
    deadline_at           datetime(6)    NULL,
    deadline_offset       varchar(9)     NULL,
    deadline_zone         varchar(64)    NULL,
    answer_until          datetime(6)    NOT NULL,
    shared_at             datetime(6)    NOT NULL,
    closed_at             datetime(6)    NULL,
    wave                  int            NOT NULL,
    wave_at               datetime(6)    NULL,
    matched_at            datetime(6)    NULL,
    match_cursor          uuid           NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_opportunity_open (subject_id, open_marker),
    KEY ix_opportunity_open (open_marker, answer_until),
    KEY ix_opportunity_code (open_marker, cpv_digits),
    KEY ix_opportunity_matching (matched_at, id),
    KEY ix_opportunity_consortium (consortium_id),
    KEY ix_opportunity_lot (lot_id),
    KEY ix_opportunity_owner (owner_organisation_id, id),
    CONSTRAINT ck_opportunity_kind CHECK (kind IN ('SLOT', 'NEED', 'RESERVED_LOT', 'LOT')),
    CONSTRAINT ck_opportunity_open CHECK (open_marker IS NULL OR closed_at IS NULL),
    CONSTRAINT ck_opportunity_wave CHECK (wave BETWEEN 0 AND 2)
);

-- Each structure has one watch; its people choose their own paces.
CREATE TABLE IF NOT EXISTS watch (
    id               uuid           NOT NULL,
    version          bigint         NOT NULL,
    organisation_id  uuid           NOT NULL,
    establishment_id uuid           NOT NULL,
    area             varchar(12)    NOT NULL,
    place            varchar(5)     NULL,
    kilometres       int            NULL,
    kinds            varchar(60)    NOT NULL,
    most_amount      decimal(15, 2) NULL,
    kept_at          datetime(6)    NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_watch_organisation (organisation_id),
    CONSTRAINT ck_watch_area CHECK (area = 'AROUND' AND kilometres BETWEEN 1 AND 500 AND place IS NULL
        OR area = 'PLACE' AND place IS NOT NULL AND kilometres IS NULL OR area = 'FRANCE' AND place IS NULL AND kilometres IS NULL)
);

-- The significant digits of a CPV code: a new opportunity finds its watches by this index.
CREATE TABLE IF NOT EXISTS watch_trade (
    watch_id    uuid       NOT NULL,
    position_no int        NOT NULL,
    digits      varchar(8) NOT NULL,
    PRIMARY KEY (watch_id, position_no),
    KEY ix_watch_trade_digits (digits, watch_id),
    CONSTRAINT fk_watch_trade_watch FOREIGN KEY (watch_id) REFERENCES watch (id)
);

-- A person who reads a watch. next_digest_at is set when something new waits for the person, so that a run reads nobody else.
CREATE TABLE IF NOT EXISTS watch_reader (
    id             uuid        NOT NULL,
    version        bigint      NOT NULL,
    watch_id       uuid        NOT NULL,
    person_id      uuid        NOT NULL,
    pace           varchar(12) NOT NULL,
    next_digest_at datetime(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_watch_reader_person (watch_id, person_id),
    KEY ix_watch_reader_due (next_digest_at),
    KEY ix_watch_reader_person (person_id),
    CONSTRAINT fk_watch_reader_watch FOREIGN KEY (watch_id) REFERENCES watch (id),
    CONSTRAINT ck_watch_reader_pace CHECK (pace IN ('WEEKLY', 'DAILY', 'NEAR_AT_ONCE', 'NEVER'))
);

-- An opportunity that a watch found, with the digits of the watch that matched; kilometres is null when a place is unknown.
CREATE TABLE IF NOT EXISTS opportunity_match (
    watch_id       uuid        NOT NULL,
    opportunity_id uuid        NOT NULL,
    digits         varchar(8)  NOT NULL,
    kilometres     int         NULL,
    matched_at     datetime(6) NOT NULL,
    PRIMARY KEY (watch_id, opportunity_id),
    KEY ix_opportunity_match_opportunity (opportunity_id),
    CONSTRAINT fk_opportunity_match_watch FOREIGN KEY (watch_id) REFERENCES watch (id),
    CONSTRAINT fk_opportunity_match_opportunity FOREIGN KEY (opportunity_id) REFERENCES opportunity (id)
);

-- One digest of a person and a period, in hours since 1970; written in the transaction of the letter.
CREATE TABLE IF NOT EXISTS watch_digest (
    reader_id  uuid        NOT NULL,
    period     int         NOT NULL,
    listed     int         NOT NULL,
    written_at datetime(6) NOT NULL,
    PRIMARY KEY (reader_id, period),
    CONSTRAINT fk_watch_digest_reader FOREIGN KEY (reader_id) REFERENCES watch_reader (id)
);

-- An opportunity that a digest told: once when it is new, and once in each of at most two reminders.
CREATE TABLE IF NOT EXISTS watch_digest_item (
    reader_id      uuid NOT NULL,
    opportunity_id uuid NOT NULL,
    wave           int  NOT NULL,
    period         int  NOT NULL,
    PRIMARY KEY (reader_id, opportunity_id, wave),
    KEY ix_watch_digest_item_opportunity (opportunity_id),
    CONSTRAINT fk_watch_digest_item_reader FOREIGN KEY (reader_id) REFERENCES watch_reader (id),
    CONSTRAINT fk_watch_digest_item_opportunity FOREIGN KEY (opportunity_id) REFERENCES opportunity (id)
);

-- The yes or no of a structure, and what the owner made of a yes.
CREATE TABLE IF NOT EXISTS opportunity_answer (
    id               uuid         NOT NULL,
    version          bigint       NOT NULL,
    opportunity_id   uuid         NOT NULL,
    organisation_id  uuid         NOT NULL,
    establishment_id uuid         NOT NULL,
    state            varchar(15)  NOT NULL,
    word             varchar(500) NULL,
    answered_at      datetime(6)  NOT NULL,
    decided_at       datetime(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_opportunity_answer (opportunity_id, organisation_id),
    KEY ix_opportunity_answer_organisation (organisation_id, answered_at),
    CONSTRAINT fk_opportunity_answer_opportunity FOREIGN KEY (opportunity_id) REFERENCES opportunity (id),
    CONSTRAINT ck_opportunity_answer_state CHECK (state IN ('NOT_FOR_US', 'INTERESTED', 'TAKEN', 'SET_ASIDE'))
);

-- The secret address of a feed; the hash of its secret. read_at is machine time, to the hour.
CREATE TABLE IF NOT EXISTS watch_feed (
    reader_id  uuid        NOT NULL,
    kind       varchar(10) NOT NULL,
    token_hash binary(32)  NOT NULL,
    issued_at  datetime(6) NOT NULL,
    read_at    datetime(6) NULL,
    PRIMARY KEY (reader_id, kind),
    UNIQUE KEY uk_watch_feed_token (token_hash),
    CONSTRAINT fk_watch_feed_reader FOREIGN KEY (reader_id) REFERENCES watch_reader (id),
    CONSTRAINT ck_watch_feed_kind CHECK (kind IN ('ATOM', 'CALENDAR'))
);
