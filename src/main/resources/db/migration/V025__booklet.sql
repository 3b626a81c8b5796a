-- Impact booklets: a call invites structures to contribute, and each publication of a booklet is a version that is kept.

CREATE TABLE IF NOT EXISTS booklet_theme (
    code         varchar(40) NOT NULL,
    shelf_number int         NOT NULL,
    title_fr     varchar(80) NOT NULL,
    title_en     varchar(80) NOT NULL,
    PRIMARY KEY (code),
    UNIQUE KEY uk_booklet_theme_number (shelf_number)
);

INSERT IGNORE INTO booklet_theme (code, shelf_number, title_fr, title_en) VALUES
    ('EMPLOYMENT_INSERTION', 1, 'Insertion et emploi', 'Employment and insertion'),
    ('ENERGY_TRANSITION', 2, 'Transition énergétique', 'Energy transition'),
    ('CONSTRUCTION_WASTE', 3, 'Déchets de chantier', 'Construction waste'),
    ('TEMPORARY_SITE_USE', 4, 'Usage temporaire des sites', 'Temporary use of sites');

-- A call for one edition of the booklet of a theme. edition_key admits one call for each edition and is null once cancelled.
CREATE TABLE IF NOT EXISTS booklet_call (
    id           uuid          NOT NULL,
    version      bigint        NOT NULL,
    revision     int           NOT NULL,
    theme_code   varchar(40)   NOT NULL,
    edition      int           NOT NULL,
    edition_key  varchar(60)   NULL,
    title        varchar(120)  NOT NULL,
    subtitle     varchar(200)  NOT NULL,
    foreword     varchar(3000) NOT NULL,
    state        varchar(9)    NOT NULL,
    opened_at    datetime(6)   NOT NULL,
    closes_at    datetime(6)   NOT NULL,
    publish_at   datetime(6)   NULL,
    versions     int           NOT NULL,
    cancelled_at datetime(6)   NULL,
    cancellation varchar(500)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_booklet_call_edition (edition_key),
    KEY ix_booklet_call_state (state, closes_at),
    CONSTRAINT fk_booklet_call_theme FOREIGN KEY (theme_code) REFERENCES booklet_theme (code),
    CONSTRAINT ck_booklet_call_state CHECK (state IN ('OPEN', 'REVIEW', 'SCHEDULED', 'PUBLISHED', 'CANCELLED')),
    CONSTRAINT ck_booklet_call_scheduled CHECK ((state = 'SCHEDULED') = (publish_at IS NOT NULL)),
    CONSTRAINT ck_booklet_call_published CHECK (state <> 'PUBLISHED' OR versions > 0),
    CONSTRAINT ck_booklet_call_cancelled CHECK ((state = 'CANCELLED') = (cancellation IS NOT NULL))
);

-- The contributions that the next publication shows, in the order of the booklet.
CREATE TABLE IF NOT EXISTS booklet_call_entry (
    call_id         uuid NOT NULL,
    position        int  NOT NULL,
    contribution_id uuid NOT NULL,
    PRIMARY KEY (call_id, position),
    CONSTRAINT fk_booklet_call_entry_call FOREIGN KEY (call_id) REFERENCES booklet_call (id)
);

-- What one structure contributes. draft is JSON; due_at is until when the structure may do what it is asked now.
CREATE TABLE IF NOT EXISTS booklet_contribution (
    id               uuid          NOT NULL,
    version          bigint        NOT NULL,
    call_id          uuid          NOT NULL,
    organisation_id  uuid          NOT NULL,
    volunteered      boolean       NOT NULL,
    state            varchar(17)   NOT NULL,
    lapsed_from      varchar(17)   NULL,
    invited_at       datetime(6)   NOT NULL,
    due_at           datetime(6)   NULL,
    asked_at         datetime(6)   NULL,
    waves            int           NOT NULL,
    last_asked_at    datetime(6)   NOT NULL,
    draft            mediumtext    NOT NULL,
    draft_number     int           NOT NULL,
    drafted_at       datetime(6)   NULL,
    revisions        int           NOT NULL,
    checked_revision int           NULL,
    remark           varchar(2000) NULL,
    ended_because    varchar(500)  NULL,
    ended_at         datetime(6)   NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_booklet_contribution_once (call_id, organisation_id),
    KEY ix_booklet_contribution_organisation (organisation_id, id),
    CONSTRAINT fk_booklet_contribution_call FOREIGN KEY (call_id) REFERENCES booklet_call (id),
    CONSTRAINT ck_booklet_contribution_state CHECK (state IN ('INVITED', 'DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED',
        'TO_CHECK', 'CHECKED', 'DECLINED', 'LAPSED', 'WITHDRAWN', 'CANCELLED')),
    CONSTRAINT ck_booklet_contribution_lapsed CHECK ((state = 'LAPSED') = (lapsed_from IS NOT NULL)),
    CONSTRAINT ck_booklet_contribution_due CHECK ((state IN ('INVITED', 'DRAFT', 'CHANGES_REQUESTED', 'TO_CHECK'))
        = (due_at IS NOT NULL)),
    CONSTRAINT ck_booklet_contribution_asked CHECK ((asked_at IS NULL) = (due_at IS NULL)),
    CONSTRAINT ck_booklet_contribution_checked CHECK (checked_revision IS NULL OR checked_revision <= revisions),
    CONSTRAINT ck_booklet_contribution_waves CHECK (waves BETWEEN 0 AND 2)
);

-- A text as its structure sent it once; content is JSON.
CREATE TABLE IF NOT EXISTS booklet_revision (
    contribution_id uuid          NOT NULL,
    number          int           NOT NULL,
    content         mediumtext    NOT NULL,
    submitted_at    datetime(6)   NOT NULL,
    submitted_by    uuid          NULL,
    remark          varchar(2000) NULL,
    reviewed_at     datetime(6)   NULL,
    reviewed_by     uuid          NULL,
    checked_at      datetime(6)   NULL,
    PRIMARY KEY (contribution_id, number),
    CONSTRAINT fk_booklet_revision_contribution FOREIGN KEY (contribution_id) REFERENCES booklet_contribution (id)
);

-- A published solution with the text that is public now; its id is that of its contribution.
CREATE TABLE IF NOT EXISTS booklet_entry (
    id              uuid         NOT NULL,
    version         bigint       NOT NULL,
    changes         int          NOT NULL,
    call_id         uuid         NOT NULL,
    theme_code      varchar(40)  NOT NULL,
    edition         int          NOT NULL,
    organisation_id uuid         NOT NULL,
    content         mediumtext   NOT NULL,
    revision        int          NOT NULL,
    maturity        varchar(10)  NOT NULL,
    search_text     mediumtext   NOT NULL,
    state           varchar(9)   NOT NULL,
    published_at    datetime(6)  NOT NULL,
    changed_at      datetime(6)  NOT NULL,
    withdrawn_at    datetime(6)  NULL,
    withdrawal      varchar(500) NULL,
    review_at       datetime(6)  NOT NULL,
    confirmed_at    datetime(6)  NOT NULL,
    review_due_at   datetime(6)  NULL,
    review_asked_at datetime(6)  NULL,
    waves           int          NOT NULL,
    last_asked_at   datetime(6)  NULL,
    PRIMARY KEY (id),
    KEY ix_booklet_entry_list (state, changed_at, id),
    KEY ix_booklet_entry_organisation (organisation_id, state),
    CONSTRAINT fk_booklet_entry_contribution FOREIGN KEY (id) REFERENCES booklet_contribution (id),
    CONSTRAINT fk_booklet_entry_call FOREIGN KEY (call_id) REFERENCES booklet_call (id),
    CONSTRAINT ck_booklet_entry_maturity CHECK (maturity IN ('IDEA', 'PILOT', 'DEPLOYED', 'REPRODUCED')),
    CONSTRAINT ck_booklet_entry_state CHECK (state IN ('PUBLISHED', 'WITHDRAWN')),
    CONSTRAINT ck_booklet_entry_withdrawn CHECK ((state = 'WITHDRAWN') = (withdrawal IS NOT NULL)),
    CONSTRAINT ck_booklet_entry_review CHECK ((review_asked_at IS NULL) = (review_due_at IS NULL)),
    CONSTRAINT ck_booklet_entry_waves CHECK (waves BETWEEN 0 AND 2)
);

-- The départements where a solution is offered; none for all of France.
CREATE TABLE IF NOT EXISTS booklet_entry_area (
    entry_id uuid       NOT NULL,
    area     varchar(3) NOT NULL,
    PRIMARY KEY (entry_id, area),
    CONSTRAINT fk_booklet_entry_area_entry FOREIGN KEY (entry_id) REFERENCES booklet_entry (id)
);

-- The CPV codes by which an entry is found for purchases.
CREATE TABLE IF NOT EXISTS booklet_entry_trade (
    entry_id uuid       NOT NULL,
    cpv      varchar(8) NOT NULL,
    PRIMARY KEY (entry_id, cpv),
    KEY ix_booklet_entry_trade_cpv (cpv, entry_id),
    CONSTRAINT fk_booklet_entry_trade_entry FOREIGN KEY (entry_id) REFERENCES booklet_entry (id)
);

-- A version of a booklet as it became public, with the words it had then.
CREATE TABLE IF NOT EXISTS booklet_version (
    call_id            uuid          NOT NULL,
    number             int           NOT NULL,
    published_at       datetime(6)   NOT NULL,
    title              varchar(120)  NOT NULL,
    subtitle           varchar(200)  NOT NULL,
    foreword           varchar(3000) NOT NULL,
    withdrawn_entry_id uuid          NULL,
    PRIMARY KEY (call_id, number),
    CONSTRAINT fk_booklet_version_call FOREIGN KEY (call_id) REFERENCES booklet_call (id)
);

CREATE TABLE IF NOT EXISTS booklet_version_entry (
    call_id  uuid NOT NULL,
    number   int  NOT NULL,
    position int  NOT NULL,
    entry_id uuid NOT NULL,
    revision int  NOT NULL,
    PRIMARY KEY (call_id, number, position),
    KEY ix_booklet_version_entry_entry (entry_id, revision),
    CONSTRAINT fk_booklet_version_entry_version FOREIGN KEY (call_id, number) REFERENCES booklet_version (call_id, number)
);

-- How many visitors read an entry on a day; no row says who.
CREATE TABLE IF NOT EXISTS booklet_entry_read (
    entry_id uuid NOT NULL,
    read_on  date NOT NULL,
    readings int  NOT NULL,
    PRIMARY KEY (entry_id, read_on),
    CONSTRAINT fk_booklet_entry_read_entry FOREIGN KEY (entry_id) REFERENCES booklet_entry (id)
);

-- The printed file of a version. fingerprint is the SHA-256 of what it shows; it is printed again when that changes.
CREATE TABLE IF NOT EXISTS booklet_print (
    theme_code  varchar(40) NOT NULL,
    edition     int         NOT NULL,
    number      int         NOT NULL,
    fingerprint char(64)    NOT NULL,
    document_id uuid        NOT NULL,
    printed_at  datetime(6) NOT NULL,
    PRIMARY KEY (theme_code, edition, number)
);
