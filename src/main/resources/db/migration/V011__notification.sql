-- A letter is written once per occasion and recipient, and one node at a time sends it.
CREATE TABLE IF NOT EXISTS letter (
    id              uuid         NOT NULL,
    version         bigint       NOT NULL,
    kind            varchar(40)  NOT NULL,
    subject_id      uuid         NOT NULL,
    round           int          NOT NULL,
    recipient       varchar(254) NOT NULL,
    recipient_name  varchar(200) NULL,
    person_id       uuid         NULL,
    organisation_id uuid         NULL,
    consortium_id   uuid         NULL,
    locale          varchar(5)   NOT NULL,
    title           varchar(300) NOT NULL,
    html            mediumtext   NOT NULL,
    text            mediumtext   NOT NULL,
    calendar        text         NULL,
    page            varchar(300) NULL,
    stop_address    varchar(300) NULL,
    message_id      varchar(200) NOT NULL,
    state           varchar(20)  NOT NULL,
    written_at      datetime(6)  NOT NULL,
    attempts        int          NOT NULL,
    next_attempt_at datetime(6)  NOT NULL,
    lease_until     datetime(6)  NULL,
    sent_at         datetime(6)  NULL,
    perhaps_twice   boolean      NOT NULL,
    last_error      varchar(500) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_letter_occasion (kind, subject_id, round, recipient),
    KEY ix_letter_due (state, next_attempt_at),
    KEY ix_letter_gathered (state, written_at),
    KEY ix_letter_person (person_id, written_at),
    KEY ix_letter_written (written_at),
    KEY ix_letter_consortium (consortium_id, kind),
    CONSTRAINT ck_letter_state CHECK (state IN ('QUEUED', 'SENDING', 'SENT', 'KEPT', 'FAILED', 'UNCERTAIN', 'GATHERED',
        'LISTED', 'SILENT', 'RESTORED'))
);

-- An administrator saw the links of a letter that no mail server could send, and said why.
CREATE TABLE IF NOT EXISTS letter_opening (
    id        uuid         NOT NULL,
    letter_id uuid         NOT NULL,
    opened_by uuid         NOT NULL,
    reason    varchar(500) NOT NULL,
    opened_at datetime(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_letter_opening_letter (letter_id),
    CONSTRAINT fk_letter_opening_letter FOREIGN KEY (letter_id) REFERENCES letter (id)
);

-- A letter without an address waits until the organisation has one.
CREATE TABLE IF NOT EXISTS unaddressed_letter (
    kind            varchar(40) NOT NULL,
    subject_id      uuid        NOT NULL,
    round           int         NOT NULL,
    organisation_id uuid        NOT NULL,
    consortium_id   uuid        NOT NULL,
    occasion        text        NOT NULL,
    noted_at        datetime(6) NOT NULL,
    PRIMARY KEY (kind, subject_id, round, organisation_id),
    KEY ix_unaddressed_letter_consortium (consortium_id),
    KEY ix_unaddressed_letter_organisation (organisation_id)
);

-- A notification written after this instant is new for the person.
CREATE TABLE IF NOT EXISTS notification_seen (
    person_id uuid        NOT NULL,
    seen_at   datetime(6) NOT NULL,
    PRIMARY KEY (person_id)
);

-- A person chooses how fast it gets the letters of each topic; without a row it gets everything at once.
CREATE TABLE IF NOT EXISTS letter_pace (
    person_id uuid        NOT NULL,
    tasks     varchar(10) NOT NULL,
    reminders varchar(10) NOT NULL,
    progress  varchar(10) NOT NULL,
    messages  varchar(10) NOT NULL,
    PRIMARY KEY (person_id),
    CONSTRAINT ck_letter_pace CHECK (tasks IN ('AT_ONCE', 'DAILY', 'NEVER') AND reminders IN ('AT_ONCE', 'DAILY', 'NEVER')
        AND progress IN ('AT_ONCE', 'DAILY', 'NEVER') AND messages IN ('AT_ONCE', 'DAILY', 'NEVER'))
);
