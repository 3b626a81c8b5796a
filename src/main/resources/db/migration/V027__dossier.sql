-- The documents that a buyer publishes for a consultation, as the lead of a grouping loads them: each version with its files, the text of the files, and who opened which one.

-- One row for each grouping that loaded documents; it gives the versions their numbers. The rules are the file of the
-- latest version in which demands are searched; the searched file is the one whose demands are stored.
CREATE TABLE IF NOT EXISTS buyer_dossier (
    id               uuid    NOT NULL,
    version          bigint  NOT NULL,
    versions         int     NOT NULL,
    rules_file_id    uuid    NULL,
    searched_file_id uuid    NULL,
    search_awaited   boolean NOT NULL,
    PRIMARY KEY (id),
    KEY buyer_dossier_waiting (search_awaited)
);

-- The archive is the ZIP exactly as it was loaded. The day of publication is typed by the lead, where it knows it.
CREATE TABLE IF NOT EXISTS dossier_version (
    id                  uuid         NOT NULL,
    consortium_id       uuid         NOT NULL,
    number              int          NOT NULL,
    received_at         datetime(6)  NOT NULL,
    received_by         uuid         NULL,
    published_on        date         NULL,
    archive_document_id uuid         NOT NULL,
    archive_name        varchar(150) NOT NULL,
    archive_size        bigint       NOT NULL,
    archive_sha256      char(64)     NOT NULL,
    files               int          NOT NULL,
    files_size          bigint       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY dossier_version_number (consortium_id, number)
);

-- The path is how pages show the file; the original name is how the archive spells it, decoded as far as it can be.
CREATE TABLE IF NOT EXISTS dossier_file (
    id            uuid         NOT NULL,
    version_id    uuid         NOT NULL,
    position      int          NOT NULL,
    path          varchar(500) NOT NULL,
    original_name varchar(500) NOT NULL,
    size          bigint       NOT NULL,
    sha256        char(64)     NOT NULL,
    media_type    varchar(100) NOT NULL,
    kind          varchar(20)  NOT NULL,
    document_id   uuid         NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY dossier_file_position (version_id, position),
    KEY dossier_file_by_content (sha256),
    CONSTRAINT dossier_file_of FOREIGN KEY (version_id) REFERENCES dossier_version (id),
    CONSTRAINT dossier_file_kind CHECK (kind IN ('RULES', 'ADMINISTRATIVE', 'TECHNICAL', 'PRICE', 'PLAN', 'QUESTIONS',
        'OTHER'))
);

-- An entry of the archive that is no file of the version, and why.
CREATE TABLE IF NOT EXISTS dossier_left_out (
    version_id uuid         NOT NULL,
    position   int          NOT NULL,
    path       varchar(500) NOT NULL,
    reason     varchar(20)  NOT NULL,
    PRIMARY KEY (version_id, position),
    CONSTRAINT dossier_left_out_of FOREIGN KEY (version_id) REFERENCES dossier_version (id),
    CONSTRAINT dossier_left_out_reason CHECK (reason IN ('ENCRYPTED', 'UNREADABLE', 'HARMFUL', 'NOT_OPENED'))
);

-- The text of a content, read once for all files with that content. The times of the lease are machine time.
CREATE TABLE IF NOT EXISTS dossier_text (
    sha256         char(64)    NOT NULL,
    version        bigint      NOT NULL,
    document_id    uuid        NOT NULL,
    state          varchar(20) NOT NULL,
    attempts       int         NOT NULL,
    pages          int         NOT NULL,
    pages_read     int         NOT NULL,
    external_links int         NOT NULL,
    queued_at      datetime(6) NOT NULL,
    lease_until    datetime(6) NULL,
    finished_at    datetime(6) NULL,
    PRIMARY KEY (sha256),
    KEY dossier_text_waiting (state, queued_at),
    CONSTRAINT dossier_text_state CHECK (state IN ('QUEUED', 'READING', 'READ', 'PARTLY', 'NO_TEXT', 'UNREADABLE'))
);

-- A page of a PDF, a sheet of a workbook, or the whole of another text; numbered from 1.
CREATE TABLE IF NOT EXISTS dossier_page (
    sha256  char(64)     NOT NULL,
    number  int          NOT NULL,
    name    varchar(100) NULL,
    content mediumtext   NOT NULL,
    PRIMARY KEY (sha256, number),
    CONSTRAINT dossier_page_of FOREIGN KEY (sha256) REFERENCES dossier_text (sha256)
);

-- A person opened a file: one row for each person, file and day in Paris, which the lead and that person read.
CREATE TABLE IF NOT EXISTS dossier_opening (
    file_id         uuid        NOT NULL,
    person_id       uuid        NOT NULL,
    opened_on       date        NOT NULL,
    consortium_id   uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    opened_at       datetime(6) NOT NULL,
    last_opened_at  datetime(6) NOT NULL,
    times           int         NOT NULL,
    PRIMARY KEY (file_id, person_id, opened_on),
    KEY dossier_opening_of_consortium (consortium_id, last_opened_at),
    KEY dossier_opening_of_organisation (consortium_id, organisation_id, last_opened_at),
    CONSTRAINT dossier_opening_of FOREIGN KEY (file_id) REFERENCES dossier_file (id)
);

-- What the rules of the consultation ask. The read value is what the latest version says, with its place; the used value
-- is what the lead confirmed, corrected or typed, and the only one that other pages use.
CREATE TABLE IF NOT EXISTS dossier_demand (
    id            uuid          NOT NULL,
    version       bigint        NOT NULL,
    consortium_id uuid          NOT NULL,
    kind          varchar(20)   NOT NULL,
    state         varchar(20)   NOT NULL,
    used_value    varchar(4000) NULL,
    read_value    varchar(4000) NULL,
    read_in       int           NULL,
    file_id       uuid          NULL,
    page          int           NULL,
    article       varchar(20)   NULL,
    sentence      varchar(600)  NULL,
    decided_at    datetime(6)   NULL,
    decided_by    uuid          NULL,
    PRIMARY KEY (id),
    UNIQUE KEY dossier_demand_kind (consortium_id, kind),
    CONSTRAINT dossier_demand_file FOREIGN KEY (file_id) REFERENCES dossier_file (id),
    CONSTRAINT dossier_demand_state CHECK (state IN ('FOUND', 'CONFIRMED', 'CHANGED', 'DROPPED')),
    CONSTRAINT dossier_demand_used CHECK (used_value IS NOT NULL OR state IN ('FOUND', 'DROPPED'))
);

-- A difference between a version and the one before: a file that is new, changed, renamed or gone.
CREATE TABLE IF NOT EXISTS dossier_change (
    id             uuid         NOT NULL,
    version_id     uuid         NOT NULL,
    position       int          NOT NULL,
    kind           varchar(20)  NOT NULL,
    file_kind      varchar(20)  NOT NULL,
    path           varchar(500) NOT NULL,
    former_path    varchar(500) NULL,
    file_id        uuid         NULL,
    former_file_id uuid         NULL,
    state          varchar(20)  NOT NULL,
    passages_found int          NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY dossier_change_position (version_id, position),
    KEY dossier_change_waiting (state),
    CONSTRAINT dossier_change_of FOREIGN KEY (version_id) REFERENCES dossier_version (id),
    CONSTRAINT dossier_change_file FOREIGN KEY (file_id) REFERENCES dossier_file (id),
    CONSTRAINT dossier_change_former FOREIGN KEY (former_file_id) REFERENCES dossier_file (id),
    CONSTRAINT dossier_change_kind CHECK (kind IN ('CHANGED', 'ADDED', 'GONE', 'RENAMED')),
    CONSTRAINT dossier_change_file_kind CHECK (file_kind IN ('RULES', 'ADMINISTRATIVE', 'TECHNICAL', 'PRICE', 'PLAN',
        'QUESTIONS', 'OTHER')),
    CONSTRAINT dossier_change_state CHECK (state IN ('AWAITED', 'COMPARED', 'NOT_COMPARABLE', 'REWRITTEN'))
);

-- A passage of a changed file that differs. Only the first passages are stored.
CREATE TABLE IF NOT EXISTS dossier_passage (
    change_id     uuid          NOT NULL,
    position      int           NOT NULL,
    page          int           NOT NULL,
    article       varchar(20)   NULL,
    earlier_words varchar(2000) NULL,
    later_words   varchar(2000) NULL,
    PRIMARY KEY (change_id, position),
    CONSTRAINT dossier_passage_of FOREIGN KEY (change_id) REFERENCES dossier_change (id)
);
