-- Where facts of the directory come from: a file of one day, or what people typed on one day.
CREATE TABLE IF NOT EXISTS directory_source (
    id          int          NOT NULL AUTO_INCREMENT,
    kind        varchar(11)  NOT NULL,
    name        varchar(200) NOT NULL,
    publisher   varchar(200) NOT NULL,
    licence     varchar(100) NOT NULL,
    as_of       date         NOT NULL,
    received_at datetime(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY directory_source_once (kind, name, publisher, licence, as_of),
    CONSTRAINT directory_source_kind CHECK (kind IN ('OWN', 'REGISTER', 'STATE_LIST', 'NETWORK', 'COORDINATOR'))
);

-- The directory holds organisations (SIREN), their establishments (SIRET) and the criteria of a search. source_id has no
-- foreign key: its index would make a national import slower, and sources are never deleted.
CREATE TABLE IF NOT EXISTS organisation (
    id                uuid           NOT NULL,
    version           bigint         NOT NULL,
    revision          int            NOT NULL,
    siren             varchar(9)     NULL,
    foreign_id        varchar(50)    NULL,
    country           varchar(2)     NOT NULL,
    legal_name        varchar(200)   NOT NULL,
    legal_form        varchar(12)    NOT NULL,
    vocation          varchar(10)    NOT NULL,
    naf               varchar(6)     NULL,
    naf_2025          varchar(6)     NULL,
    headcount_range   varchar(2)     NULL,
    social_economy    boolean        NULL,
    ceased_on         date           NULL,
    hidden            boolean        NOT NULL DEFAULT FALSE,
    open_to_cocontracting boolean    NULL,
    claimed_at        datetime(6)    NULL,
    source_id         int            NULL,
    headcount         decimal(9, 2)  NULL,
    turnover          decimal(17, 2) NULL,
    balance           decimal(17, 2) NULL,
    fiscal_year       int            NULL,
    parent_siren      varchar(9)     NULL,
    group_headcount   decimal(9, 2)  NULL,
    group_turnover    decimal(17, 2) NULL,
    group_balance     decimal(17, 2) NULL,
    ess_mention_since date           NULL,
    esus_from         date           NULL,
    esus_to           date           NULL,
    size_class        varchar(7)     NOT NULL,
    simulated         boolean        NOT NULL,
    demo              boolean        NOT NULL,
    registered_at     datetime(6)    NOT NULL,
    changed_at        datetime(6)    NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY organisation_siren (siren),
    UNIQUE KEY organisation_foreign_id (country, foreign_id),
    KEY organisation_by_name (legal_name, id),
    KEY organisation_by_form (legal_form, legal_name),
    KEY organisation_by_size (size_class, legal_name),
    CONSTRAINT organisation_identified CHECK (siren IS NOT NULL OR foreign_id IS NOT NULL),
    CONSTRAINT organisation_legal_form CHECK (legal_form IN ('COMMERCIAL', 'SOLE_TRADER', 'SCOP', 'SCIC', 'COOPERATIVE',
        'ASSOCIATION', 'MUTUAL', 'FOUNDATION', 'PUBLIC_LAW')),
    CONSTRAINT organisation_size_class CHECK (size_class IN ('MICRO', 'PME', 'ETI', 'GE', 'UNKNOWN')),
    CONSTRAINT organisation_vocation CHECK (vocation IN ('ENTERPRISE', 'SUPPORT', 'NETWORK', 'BUYER'))
);

CREATE TABLE IF NOT EXISTS organisation_theme (
    organisation_id uuid        NOT NULL,
    theme           varchar(60) NOT NULL,
    PRIMARY KEY (organisation_id, theme),
    KEY organisation_theme_search (theme, organisation_id),
    CONSTRAINT organisation_theme_of FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);

CREATE TABLE IF NOT EXISTS organisation_activity (
    organisation_id uuid       NOT NULL,
    cpv             varchar(8) NOT NULL,
    PRIMARY KEY (organisation_id, cpv),
    KEY organisation_activity_search (cpv, organisation_id),
    CONSTRAINT organisation_activity_of FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);

CREATE TABLE IF NOT EXISTS organisation_zone (
    organisation_id uuid       NOT NULL,
    zone            varchar(5) NOT NULL,
    PRIMARY KEY (organisation_id, zone),
    KEY organisation_zone_search (zone, organisation_id),
    CONSTRAINT organisation_zone_of FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);

-- A member of a grouping is an establishment; its kind of insertion and its agreement with the State have dates.
CREATE TABLE IF NOT EXISTS establishment (
    id                       uuid          NOT NULL,
    organisation_id          uuid          NOT NULL,
    siret                    varchar(14)   NULL,
    trade_name               varchar(200)  NULL,
    street                   varchar(300)  NULL,
    postal_code              varchar(20)   NULL,
    city                     varchar(200)  NOT NULL,
    department               varchar(3)    NULL,
    country                  varchar(2)    NOT NULL,
    insertion_kind           varchar(20)   NOT NULL,
    convention_number        varchar(50)   NULL,
    convention_from          date          NULL,
    convention_to            date          NULL,
    disadvantaged_ratio      decimal(7, 4) NULL,
    insertion_staff_ratio    decimal(7, 4) NULL,
    capacity_hours_per_month int           NULL,
    contact_email            varchar(254)  NULL,
    contact_phone            varchar(30)   NULL,
    commune                  varchar(5)    NULL,
    latitude                 decimal(8, 5) NULL,
    longitude                decimal(8, 5) NULL,
    seat                     boolean       NOT NULL DEFAULT FALSE,
    closed_on                date          NULL,
    source_id                int           NULL,
    PRIMARY KEY (id),
    UNIQUE KEY establishment_siret (siret),
    KEY establishment_by_organisation (organisation_id),
    KEY establishment_by_department (department, organisation_id),
    KEY establishment_by_postal_code (postal_code),
    KEY establishment_by_city (city),
    KEY establishment_by_insertion_kind (insertion_kind, organisation_id),
    CONSTRAINT establishment_of_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT establishment_insertion_kind CHECK (insertion_kind IN ('NONE', 'EI', 'ACI', 'AI', 'ETTI', 'EITI', 'GEIQ',
        'EA', 'EATT', 'ESAT', 'SEP', 'REGIE', 'EQUIVALENT'))
);

-- Where a commune lies: the median of its establishments that have a position.
CREATE TABLE IF NOT EXISTS commune_point (
    commune        varchar(5)    NOT NULL,
    latitude       decimal(8, 5) NOT NULL,
    longitude      decimal(8, 5) NOT NULL,
    establishments int           NOT NULL,
    PRIMARY KEY (commune),
    CONSTRAINT commune_point_latitude CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT commune_point_longitude CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT commune_point_establishments CHECK (establishments > 0)
);

-- The facts of an organisation or establishment that do not come from the source of its row. One row names all facts of
-- one other source, so that the first import of the national file writes none.
CREATE TABLE IF NOT EXISTS fact_source (
    subject_id uuid NOT NULL,
    source_id  int  NOT NULL,
    fields     set('NAME', 'FORM', 'NAF', 'NAF_2025', 'HEADCOUNT_RANGE', 'SOCIAL_ECONOMY', 'ESUS', 'CEASED', 'FIGURES',
        'ACTIVITIES', 'THEMES', 'ZONES', 'TRADE_NAME', 'ADDRESS', 'POSITION', 'SEAT', 'KIND', 'CAPACITY', 'EMAIL',
        'PHONE', 'CLOSED') NOT NULL,
    PRIMARY KEY (subject_id, source_id),
    CONSTRAINT fact_source_source FOREIGN KEY (source_id) REFERENCES directory_source (id)
);

-- Each change of an organisation has a number, in the transaction of the change. Each node follows these numbers and
-- renews its own search index; rows are removed after a week.
CREATE TABLE IF NOT EXISTS directory_change (
    number          bigint      NOT NULL AUTO_INCREMENT,
    organisation_id uuid        NOT NULL,
    recorded_at     datetime(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6)),
    PRIMARY KEY (number),
    KEY directory_change_by_time (recorded_at)
);

-- A person keeps a search of the directory under a name.
CREATE TABLE IF NOT EXISTS saved_search (
    id        uuid          NOT NULL,
    person_id uuid          NOT NULL,
    name      varchar(100)  NOT NULL,
    query     varchar(1000) NOT NULL,
    saved_at  datetime(6)   NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY saved_search_name (person_id, name)
);

-- Only an organisation itself can declare these facts for the law; null means that it has not declared them.
CREATE TABLE IF NOT EXISTS organisation_statement (
    organisation_id        uuid          NOT NULL,
    version                bigint        NOT NULL,
    revision               int           NOT NULL,
    public_ownership       decimal(7, 4) NULL,
    partners_known         boolean       NOT NULL,
    public_service_mission boolean       NULL,
    awards_known           boolean       NOT NULL,
    autonomous             boolean       NULL,
    autonomy_evidence      text          NULL,
    changed_at             datetime(6)   NOT NULL,
    PRIMARY KEY (organisation_id),
    CONSTRAINT fk_organisation_statement_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT ck_organisation_statement_ownership CHECK (public_ownership BETWEEN 0 AND 100),
    CONSTRAINT ck_organisation_statement_autonomy CHECK (autonomous IS NOT NULL OR autonomy_evidence IS NULL)
);

CREATE TABLE IF NOT EXISTS organisation_partner (
    organisation_id uuid           NOT NULL,
    line_no         int            NOT NULL,
    name            varchar(200)   NOT NULL,
    siren           char(9)        NULL,
    share           decimal(7, 4)  NOT NULL,
    headcount       decimal(12, 2) NULL,
    turnover        decimal(18, 2) NULL,
    balance         decimal(18, 2) NULL,
    PRIMARY KEY (organisation_id, line_no),
    CONSTRAINT fk_organisation_partner_statement FOREIGN KEY (organisation_id)
        REFERENCES organisation_statement (organisation_id),
    CONSTRAINT ck_organisation_partner_share CHECK (share > 0 AND share <= 100)
);

CREATE TABLE IF NOT EXISTS organisation_reserved_award (
    organisation_id uuid         NOT NULL,
    line_no         int          NOT NULL,
    buyer           varchar(100) NULL,
    won_on          date         NOT NULL,
    PRIMARY KEY (organisation_id, line_no),
    CONSTRAINT fk_organisation_reserved_award_statement FOREIGN KEY (organisation_id)
        REFERENCES organisation_statement (organisation_id)
);

-- What an organisation says on its own page beside its profile. next_check_at is null while it wants no reminder; the
-- reminders follow this index and read no other row.
CREATE TABLE IF NOT EXISTS organisation_page (
    organisation_id uuid          NOT NULL,
    version         bigint        NOT NULL,
    revision        int           NOT NULL,
    seeking         varchar(14)   NULL,
    not_before      date          NULL,
    words_fr        varchar(1200) NULL,
    words_en        varchar(1200) NULL,
    confirmed_at    datetime(6)   NULL,
    reminders       boolean       NOT NULL,
    next_check_at   datetime(6)   NULL,
    asked_at        datetime(6)   NULL,
    reminded_proof  date          NULL,
    proof_waves     int           NOT NULL,
    PRIMARY KEY (organisation_id),
    KEY organisation_page_to_check (next_check_at),
    CONSTRAINT organisation_page_of FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT organisation_page_seeking CHECK (seeking IN ('COCONTRACTING', 'SUBCONTRACTING', 'NOT_NOW'))
);

-- Hours that an organisation could give to a new contract, month by month.
CREATE TABLE IF NOT EXISTS organisation_free_hours (
    organisation_id uuid NOT NULL,
    line_no         int  NOT NULL,
    month           date NOT NULL,
    hours           int  NOT NULL,
    PRIMARY KEY (organisation_id, line_no),
    CONSTRAINT organisation_free_hours_of FOREIGN KEY (organisation_id)
        REFERENCES organisation_page (organisation_id),
    CONSTRAINT organisation_free_hours_range CHECK (hours BETWEEN 0 AND 1000000)
);

-- Photographs on the page of an organisation, which stated at added_at that it may publish them.
CREATE TABLE IF NOT EXISTS organisation_photo (
    document_id     uuid         NOT NULL,
    organisation_id uuid         NOT NULL,
    description     varchar(200) NOT NULL,
    width           int          NOT NULL,
    height          int          NOT NULL,
    added_at        datetime(6)  NOT NULL,
    added_by        uuid         NULL,
    PRIMARY KEY (document_id),
    KEY organisation_photo_by_age (organisation_id, added_at),
    CONSTRAINT organisation_photo_of FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);

-- Contracts that an organisation names on its page; magnitude is that of the amount.
CREATE TABLE IF NOT EXISTS organisation_reference (
    id              uuid         NOT NULL,
    version         bigint       NOT NULL,
    organisation_id uuid         NOT NULL,
    buyer           varchar(150) NOT NULL,
    subject         varchar(200) NOT NULL,
    done_in         int          NOT NULL,
    magnitude       varchar(10)  NOT NULL,
    stated_at       datetime(6)  NOT NULL,
    attestation_id  uuid         NULL,
    attested_at     datetime(6)  NULL,
    PRIMARY KEY (id),
    KEY organisation_reference_by_year (organisation_id, done_in),
    CONSTRAINT organisation_reference_of FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT organisation_reference_magnitude
        CHECK (magnitude IN ('UP_TO_10K', 'UP_TO_50K', 'UP_TO_200K', 'UP_TO_1M', 'ABOVE_1M')),
    CONSTRAINT organisation_reference_attested CHECK ((attestation_id IS NULL) = (attested_at IS NULL))
);

-- An import runs in the background, batch by batch; a node that takes it over goes on after the line it has reached.
-- Its times are machine time. RECEIVED: the sender has not yet confirmed the columns.
CREATE TABLE IF NOT EXISTS directory_import (
    id                uuid          NOT NULL,
    file_name         varchar(255)  NOT NULL,
    file_place        varchar(1000) NULL,
    file_size         bigint        NOT NULL,
    file_sha256       char(64)      NOT NULL,
    received_at       datetime(6)   NOT NULL,
    state             varchar(10)   NOT NULL,
    pass              varchar(5)    NOT NULL,
    source_id         int           NULL,
    known_rows        varchar(8)    NOT NULL,
    all_or_nothing    boolean       NOT NULL,
    dry_run           boolean       NOT NULL,
    only_social       boolean       NOT NULL,
    only_known        boolean       NOT NULL,
    departments       varchar(600)  NOT NULL,
    naf_prefixes      varchar(600)  NOT NULL,
    column_mapping    text          NOT NULL,
    header            text          NOT NULL,
    stored            boolean       NOT NULL,
    charset           varchar(20)   NOT NULL,
    line_reached      int           NOT NULL,
    progress_permille int           NOT NULL,
    busy_ms           bigint        NOT NULL,
    created           bigint        NOT NULL,
    added             bigint        NOT NULL,
    changed           bigint        NOT NULL,
    closed            bigint        NOT NULL,
    known             bigint        NOT NULL,
    refused           bigint        NOT NULL,
    left_out          bigint        NOT NULL,
    skipped           bigint        NOT NULL,
    attempts          int           NOT NULL,
    failure           varchar(200)  NULL,
    started_at        datetime(6)   NULL,
    ended_at          datetime(6)   NULL,
    lease_holder      uuid          NULL,
    lease_until       datetime(6)   NULL,
    PRIMARY KEY (id),
    KEY directory_import_by_time (received_at),
    KEY directory_import_by_state (state, received_at),
    CONSTRAINT directory_import_source FOREIGN KEY (source_id) REFERENCES directory_source (id),
    CONSTRAINT directory_import_state CHECK (state IN ('RECEIVED', 'WAITING', 'RUNNING', 'CANCELLING', 'CANCELLED',
        'DONE', 'FAILED')),
    CONSTRAINT directory_import_pass CHECK (pass IN ('CHECK', 'STORE')),
    CONSTRAINT directory_import_known_rows CHECK (known_rows IN ('COMPLETE', 'BY_RULE', 'SHOW'))
);

-- An uploaded file in parts, until its import has ended; any node can read it.
CREATE TABLE IF NOT EXISTS directory_import_file (
    import_id uuid       NOT NULL,
    part      int        NOT NULL,
    content   mediumblob NOT NULL,
    PRIMARY KEY (import_id, part),
    CONSTRAINT directory_import_file_of FOREIGN KEY (import_id) REFERENCES directory_import (id)
);

-- The columns of a file, kept under a name for the next file of the same kind.
CREATE TABLE IF NOT EXISTS directory_mapping (
    name           varchar(100) NOT NULL,
    column_mapping text         NOT NULL,
    PRIMARY KEY (name)
);

-- The report lists each line of a small file; of a large one, the lines that somebody has to look at.
CREATE TABLE IF NOT EXISTS directory_import_line (
    import_id uuid         NOT NULL,
    line      int          NOT NULL,
    status    varchar(10)  NOT NULL,
    siret     varchar(20)  NOT NULL,
    name      varchar(200) NOT NULL,
    cells     text         NULL,
    PRIMARY KEY (import_id, line),
    KEY directory_import_line_by_status (import_id, status, line),
    CONSTRAINT directory_import_line_of FOREIGN KEY (import_id) REFERENCES directory_import (id),
    CONSTRAINT directory_import_line_status CHECK (status IN ('CREATED', 'ADDED', 'CHANGED', 'CLOSED', 'KNOWN',
        'REFUSED', 'LEFT_OUT', 'SKIPPED'))
);

CREATE TABLE IF NOT EXISTS directory_import_remark (
    import_id   uuid         NOT NULL,
    line        int          NOT NULL,
    position    int          NOT NULL,
    field       varchar(40)  NOT NULL,
    message_key varchar(100) NOT NULL,
    arguments   text         NOT NULL,
    PRIMARY KEY (import_id, line, position),
    CONSTRAINT directory_import_remark_of FOREIGN KEY (import_id, line)
        REFERENCES directory_import_line (import_id, line)
);

-- What a file says otherwise than the directory, field by field; never a contact address or number.
CREATE TABLE IF NOT EXISTS directory_difference (
    import_id       uuid        NOT NULL,
    line            int         NOT NULL,
    field           varchar(15) NOT NULL,
    organisation_id uuid        NOT NULL,
    subject_id      uuid        NOT NULL,
    old_value       text        NOT NULL,
    old_source_id   int         NULL,
    new_value       text        NOT NULL,
    verdict         varchar(9)  NOT NULL,
    state           varchar(9)  NOT NULL,
    PRIMARY KEY (import_id, line, field),
    KEY directory_difference_by_state (import_id, state, line),
    CONSTRAINT directory_difference_of FOREIGN KEY (import_id) REFERENCES directory_import (id),
    CONSTRAINT directory_difference_verdict CHECK (verdict IN ('FILLED', 'REPLACED', 'WEAKER', 'OLDER', 'CLOSURE',
        'ASKED')),
    CONSTRAINT directory_difference_state CHECK (state IN ('APPLIED', 'PROPOSED', 'TAKEN', 'KEPT', 'OVERTAKEN'))
);
