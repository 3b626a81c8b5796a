-- An event at which organisations show solutions, its programme, and the people who register for it.

-- Times are business time; forget_at is when the personal data of its registrations are erased.
CREATE TABLE IF NOT EXISTS showcase (
    id               uuid          NOT NULL,
    version          bigint        NOT NULL,
    revision         int           NOT NULL,
    state            varchar(10)   NOT NULL,
    title            varchar(160)  NOT NULL,
    occasion         varchar(160)  NOT NULL,
    description      varchar(2000) NOT NULL,
    starts_at        datetime(6)   NOT NULL,
    ends_at          datetime(6)   NOT NULL,
    place_name       varchar(160)  NOT NULL,
    address          varchar(200)  NOT NULL,
    city             varchar(100)  NOT NULL,
    department       varchar(3)    NOT NULL,
    commune          varchar(5)    NULL,
    access_notes     varchar(500)  NOT NULL,
    contact_name     varchar(100)  NOT NULL,
    contact_email    varchar(254)  NULL,
    contact_phone    varchar(30)   NULL,
    capacity         int           NOT NULL,
    created_at       datetime(6)   NOT NULL,
    opened_at        datetime(6)   NULL,
    ended_at         datetime(6)   NULL,
    cancel_reason    varchar(500)  NULL,
    changes          int           NOT NULL,
    reminder_waves   int           NOT NULL,
    next_reminder_at datetime(6)   NULL,
    forget_at        datetime(6)   NOT NULL,
    forgotten_at     datetime(6)   NULL,
    outcome_on       date          NULL,
    PRIMARY KEY (id),
    KEY ix_showcase_state (state, starts_at),
    KEY ix_showcase_ends (ends_at, starts_at),
    KEY ix_showcase_reminder (next_reminder_at),
    KEY ix_showcase_forget (forgotten_at, forget_at),
    KEY ix_showcase_contact (contact_email),
    KEY ix_showcase_contact_name (contact_name),
    CONSTRAINT ck_showcase_state CHECK (state IN ('DRAFT', 'OPEN', 'CLOSED', 'HELD', 'CANCELLED')),
    CONSTRAINT ck_showcase_hours CHECK (starts_at < ends_at),
    CONSTRAINT ck_showcase_capacity CHECK (capacity BETWEEN 1 AND 1000),
    CONSTRAINT ck_showcase_waves CHECK (reminder_waves BETWEEN 0 AND 2),
    CONSTRAINT ck_showcase_opened CHECK (state IN ('DRAFT', 'CANCELLED') OR opened_at IS NOT NULL),
    CONSTRAINT ck_showcase_cancelled CHECK ((state = 'CANCELLED') = (cancel_reason IS NOT NULL))
);

-- What came of an event, as a coordinator counted it on the day outcome_on.
CREATE TABLE IF NOT EXISTS showcase_outcome (
    showcase_id uuid         NOT NULL,
    position    int          NOT NULL,
    kind        varchar(20)  NOT NULL,
    number      int          NOT NULL,
    detail      varchar(200) NOT NULL,
    PRIMARY KEY (showcase_id, position),
    CONSTRAINT fk_showcase_outcome_showcase FOREIGN KEY (showcase_id) REFERENCES showcase (id),
    CONSTRAINT ck_showcase_outcome_kind CHECK (kind IN ('INTRODUCTIONS', 'GROUPINGS', 'CONTRACTS', 'SOLUTIONS_REUSED')),
    CONSTRAINT ck_showcase_outcome_number CHECK (number BETWEEN 0 AND 100000)
);

-- A slot of the programme with the consent of its organisation. entry_id is an entry of an impact booklet.
CREATE TABLE IF NOT EXISTS demonstration (
    id               uuid         NOT NULL,
    version          bigint       NOT NULL,
    showcase_id      uuid         NOT NULL,
    start_minute     int          NOT NULL,
    minutes          int          NOT NULL,
    title            varchar(160) NOT NULL,
    places           int          NOT NULL,
    organisation_id  uuid         NOT NULL,
    entry_id         uuid         NULL,
    state            varchar(10)  NOT NULL,
    invitations      int          NOT NULL,
    invited_at       datetime(6)  NOT NULL,
    reminder_waves   int          NOT NULL,
    next_reminder_at datetime(6)  NULL,
    answered_at      datetime(6)  NULL,
    PRIMARY KEY (id),
    KEY ix_demonstration_showcase (showcase_id, start_minute),
    KEY ix_demonstration_organisation (organisation_id, state),
    KEY ix_demonstration_reminder (next_reminder_at),
    CONSTRAINT fk_demonstration_showcase FOREIGN KEY (showcase_id) REFERENCES showcase (id),
    CONSTRAINT ck_demonstration_state CHECK (state IN ('INVITED', 'AGREED', 'DECLINED', 'WITHDRAWN')),
    CONSTRAINT ck_demonstration_time CHECK (start_minute BETWEEN 0 AND 1439 AND minutes BETWEEN 5 AND 240),
    CONSTRAINT ck_demonstration_places CHECK (places BETWEEN 1 AND 500),
    CONSTRAINT ck_demonstration_waves CHECK (reminder_waves BETWEEN 0 AND 2)
);

-- One person who registers. An erased one keeps its state and in which capacity it came.
CREATE TABLE IF NOT EXISTS registration (
    id                    uuid         NOT NULL,
    version               bigint       NOT NULL,
    revision              int          NOT NULL,
    showcase_id           uuid         NOT NULL,
    attendee_name         varchar(100) NULL,
    attendee_email        varchar(254) NULL,
    attendee_kind         varchar(10)  NOT NULL,
    attendee_organisation varchar(200) NULL,
    needs_arrangement     boolean      NOT NULL,
    arrangement           varchar(300) NULL,
    locale                varchar(5)   NOT NULL,
    state                 varchar(10)  NOT NULL,
    registered_at         datetime(6)  NOT NULL,
    erased_at             datetime(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_registration_address (showcase_id, attendee_email),
    KEY ix_registration_state (showcase_id, state, registered_at),
    KEY ix_registration_erased (showcase_id, erased_at),
    KEY ix_registration_email (attendee_email),
    CONSTRAINT fk_registration_showcase FOREIGN KEY (showcase_id) REFERENCES showcase (id),
    CONSTRAINT ck_registration_state CHECK (state IN ('REGISTERED', 'WAITING', 'CANCELLED', 'ATTENDED', 'ABSENT')),
    CONSTRAINT ck_registration_kind CHECK (attendee_kind IN ('BUYER', 'STRUCTURE', 'LEAD', 'OTHER')),
    CONSTRAINT ck_registration_known CHECK (erased_at IS NOT NULL OR (attendee_name IS NOT NULL
        AND attendee_email IS NOT NULL))
);

-- A demonstration that a registered person wants to attend; seated is false while it waits for a place there.
CREATE TABLE IF NOT EXISTS registration_choice (
    registration_id  uuid    NOT NULL,
    position         int     NOT NULL,
    demonstration_id uuid    NOT NULL,
    seated           boolean NOT NULL,
    PRIMARY KEY (registration_id, position),
    KEY ix_registration_choice_demonstration (demonstration_id, seated),
    CONSTRAINT fk_registration_choice_registration FOREIGN KEY (registration_id) REFERENCES registration (id),
    CONSTRAINT fk_registration_choice_demonstration FOREIGN KEY (demonstration_id) REFERENCES demonstration (id)
);
