-- An organisation follows calls for bids: lots, deadlines, notices, and the changes of each corrigendum.

-- Null in a column of the buyer's documents means that nobody has read the documents for it; filled_in lists the facts typed by
-- hand, which a corrigendum does not remove.
CREATE TABLE IF NOT EXISTS consultation (
    id                       uuid          NOT NULL,
    version                  bigint        NOT NULL,
    revision                 int           NOT NULL,
    owner_organisation_id    uuid          NULL,
    reference                varchar(100)  NULL,
    procedure_id             varchar(100)  NULL,
    language                 varchar(3)    NULL,
    notice_subtype           varchar(10)   NULL,
    issued_at                datetime(6)   NULL,
    recorded_at              datetime(6)   NOT NULL,
    title                    varchar(500)  NOT NULL,
    buyer_name               varchar(300)  NOT NULL,
    buyer_registration       varchar(100)  NULL,
    buyer_city               varchar(200)  NULL,
    buyer_country            varchar(2)    NULL,
    buyer_kind               varchar(20)   NULL,
    contracting_authority    boolean       NULL,
    running_costs_over_60m   boolean       NULL,
    procedure_kind           varchar(30)   NULL,
    nature                   varchar(30)   NULL,
    platform_url             varchar(2000) NULL,
    first_deadline_at        datetime(6)   NULL,
    filled_in                varchar(400)  NOT NULL DEFAULT '',
    required_form            varchar(20)   NULL,
    required_form_justified  boolean       NOT NULL DEFAULT FALSE,
    essential_tasks          text          NOT NULL DEFAULT '',
    signed_at_deposit        boolean       NULL,
    several_bids_forbidden   boolean       NULL,
    several_bids_join_lots   boolean       NOT NULL DEFAULT FALSE,
    global_kind              varchar(20)   NULL,
    global_infrastructure    boolean       NOT NULL DEFAULT FALSE,
    global_grouping_required boolean       NOT NULL DEFAULT FALSE,
    global_pme_share         decimal(7, 4) NULL,
    global_sector_exception  boolean       NOT NULL DEFAULT FALSE,
    PRIMARY KEY (id),
    KEY consultation_by_owner_and_deadline (owner_organisation_id, first_deadline_at, id),
    KEY consultation_by_procedure (procedure_id),
    CONSTRAINT consultation_procedure_kind CHECK (procedure_kind IN ('OPEN', 'RESTRICTED', 'NEGOTIATED',
        'COMPETITIVE_DIALOGUE', 'INNOVATION_PARTNERSHIP', 'MAPA', 'MAPA_NEGO', 'OTHER')),
    CONSTRAINT ck_consultation_required_form CHECK (required_form IN ('NONE', 'JOINT', 'JOINT_LEAD_SEVERAL', 'SEVERAL')),
    CONSTRAINT ck_consultation_buyer_kind CHECK (buyer_kind IN ('STATE', 'STATE_EPA', 'LOCAL', 'HOSPITAL',
        'PUBLIC_UNDERTAKING')),
    CONSTRAINT ck_consultation_global_kind CHECK (global_kind IN ('NONE', 'DESIGN_BUILD', 'PERFORMANCE', 'SECTOR')),
    CONSTRAINT ck_consultation_global_pme_share CHECK (global_pme_share BETWEEN 0 AND 100),
    CONSTRAINT ck_consultation_several_bids CHECK (several_bids_join_lots = FALSE OR several_bids_forbidden = TRUE),
    CONSTRAINT consultation_nature CHECK (nature IN ('WORKS', 'SUPPLIES', 'SUPPLIES_WITH_SERVICES', 'SERVICES'))
);

-- A lot has its own deadlines, each stored as instant, published offset and zone; null means that nobody has read the documents.
CREATE TABLE IF NOT EXISTS lot (
    id                          uuid           NOT NULL,
    consultation_id             uuid           NOT NULL,
    lot_key                     varchar(40)    NOT NULL,
    position                    int            NOT NULL,
    status                      varchar(10)    NOT NULL,
    title                       varchar(500)   NOT NULL,
    cpv                         varchar(8)     NULL,
    additional_cpvs             text           NOT NULL,
    estimated_value             decimal(15, 2) NULL,
    period_length               int            NULL,
    period_unit                 varchar(5)     NULL,
    starts_on                   date           NULL,
    ends_on                     date           NULL,
    places                      text           NOT NULL,
    filled_in                   varchar(400)   NOT NULL DEFAULT '',
    question_deadline_at        datetime(6)    NULL,
    question_deadline_offset    varchar(9)     NULL,
    question_deadline_zone      varchar(50)    NULL,
    application_deadline_at     datetime(6)    NULL,
    application_deadline_offset varchar(9)     NULL,
    application_deadline_zone   varchar(50)    NULL,
    offer_deadline_at           datetime(6)    NULL,
    offer_deadline_offset       varchar(9)     NULL,
    offer_deadline_zone         varchar(50)    NULL,
    reservation                 varchar(12)    NOT NULL,
    published_reservation       varchar(100)   NOT NULL,
    reservation_min_ratio       decimal(7, 4)  NULL,
    reservation_named           boolean        NULL,
    listed_services_only        boolean        NULL,
    reserved_execution          boolean        NULL,
    social_objectives           varchar(200)   NOT NULL,
    social_clause               boolean        NULL,
    social_derogation           varchar(20)    NULL,
    strategic_kinds             varchar(100)   NOT NULL,
    environmental_clause        boolean        NULL,
    environmental_criterion     boolean        NULL,
    compared_by                 varchar(20)    NULL,
    insertion_hours             int            NULL,
    insertion_rate              decimal(7, 4)  NULL,
    insertion_blocking          boolean        NULL,
    labour_share                decimal(7, 4)  NULL,
    hourly_cost                 decimal(17, 2) NULL,
    several_bids_forbidden      boolean        NULL,
    offer_signed                boolean        NULL,
    variants                    varchar(10)    NULL,
    validity_length             int            NULL,
    validity_unit               varchar(5)     NULL,
    guarantee_required          boolean        NULL,
    guarantee_text              text           NULL,
    noticed_form                varchar(20)    NULL,
    legal_form_text             text           NULL,
    selection_criteria          mediumtext     NOT NULL DEFAULT '',
    offer_languages             varchar(200)   NOT NULL DEFAULT '',
    capacities_known            boolean        NOT NULL DEFAULT FALSE,
    asked_turnover              decimal(17, 2) NULL,
    asked_headcount             decimal(10, 2) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY lot_once_in_consultation (consultation_id, lot_key),
    CONSTRAINT lot_of_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id),
    CONSTRAINT lot_status CHECK (status IN ('OPEN', 'CANCELLED')),
    CONSTRAINT lot_period_unit CHECK (period_unit IN ('DAY', 'WEEK', 'MONTH', 'YEAR')),
    CONSTRAINT lot_reservation CHECK (reservation IN ('NONE', 'L2113_12', 'L2113_13', 'L2113_12_13', 'L2113_13_1',
        'L2113_15')),
    CONSTRAINT ck_lot_labour_share CHECK (labour_share BETWEEN 0 AND 100),
    CONSTRAINT ck_lot_hourly_cost CHECK (hourly_cost > 0),
    CONSTRAINT ck_lot_capacities CHECK (capacities_known OR (asked_turnover IS NULL AND asked_headcount IS NULL)),
    CONSTRAINT ck_lot_asked_turnover CHECK (asked_turnover > 0),
    CONSTRAINT ck_lot_asked_headcount CHECK (asked_headcount > 0),
    CONSTRAINT ck_lot_reservation_min_ratio CHECK (reservation_min_ratio BETWEEN 50 AND 100),
    CONSTRAINT ck_lot_insertion_rate CHECK (insertion_rate > 0 AND insertion_rate <= 100),
    CONSTRAINT ck_lot_insertion_clause CHECK (insertion_rate IS NULL OR insertion_hours IS NULL),
    CONSTRAINT ck_lot_variants CHECK (variants IN ('ALLOWED', 'FORBIDDEN', 'REQUIRED')),
    CONSTRAINT ck_lot_validity_unit CHECK (validity_unit IN ('DAY', 'WEEK', 'MONTH', 'YEAR')),
    CONSTRAINT ck_lot_noticed_form CHECK (noticed_form IN ('NONE', 'JOINT', 'JOINT_LEAD_SEVERAL', 'SEVERAL')),
    CONSTRAINT ck_lot_social_derogation CHECK (social_derogation IN ('READY_SOLUTION', 'WEAK_LINK', 'HARD_TO_COMPETE',
        'SHORT_WORKS')),
    CONSTRAINT ck_lot_compared_by CHECK (compared_by IN ('SOLE_PRICE', 'SOLE_COST', 'SEVERAL'))
);

-- The outline of a bid starts from the criteria by which the buyer judges a lot.
CREATE TABLE IF NOT EXISTS award_criterion (
    consultation_id uuid          NOT NULL,
    lot_key         varchar(40)   NOT NULL,
    position        int           NOT NULL,
    name            varchar(500)  NOT NULL,
    weight          decimal(5, 2) NULL,
    PRIMARY KEY (consultation_id, lot_key, position),
    CONSTRAINT award_criterion_weight CHECK (weight IS NULL OR weight BETWEEN 0.01 AND 100)
);

-- A notice is received once for each owner and version.
CREATE TABLE IF NOT EXISTS notice (
    id              uuid         NOT NULL,
    consultation_id uuid         NOT NULL,
    owner_key       uuid         NOT NULL,
    notice_id       varchar(100) NOT NULL,
    notice_version  varchar(20)  NOT NULL,
    issued_at       datetime(6)  NOT NULL,
    received_at     datetime(6)  NOT NULL,
    corrigendum     boolean      NOT NULL,
    descriptors     text         NOT NULL DEFAULT '',
    change_reason   varchar(40)  NULL,
    change_text     text         NULL,
    PRIMARY KEY (id),
    UNIQUE KEY notice_once_for_owner (owner_key, notice_id, notice_version),
    KEY notice_by_consultation (consultation_id, issued_at),
    CONSTRAINT notice_of_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id)
);

CREATE TABLE IF NOT EXISTS notice_change (
    notice_row_id uuid        NOT NULL,
    position      int         NOT NULL,
    field         varchar(30) NOT NULL,
    lot_key       varchar(40) NULL,
    value_before  mediumtext  NOT NULL,
    value_after   mediumtext  NOT NULL,
    PRIMARY KEY (notice_row_id, position),
    CONSTRAINT notice_change_of_notice FOREIGN KEY (notice_row_id) REFERENCES notice (id)
);

-- A published value that was not readable is a remark of its notice; a user fills the value in.
CREATE TABLE IF NOT EXISTS notice_remark (
    notice_row_id uuid         NOT NULL,
    position      int          NOT NULL,
    code          varchar(60)  NOT NULL,
    field         text         NOT NULL,
    lot_key       varchar(40)  NULL,
    element       text         NULL,
    line          int          NULL,
    arguments     text         NOT NULL,
    PRIMARY KEY (notice_row_id, position),
    CONSTRAINT notice_remark_of_notice FOREIGN KEY (notice_row_id) REFERENCES notice (id)
);

-- The file of a notice as it was received, compressed: the official rules run on it in the background.
CREATE TABLE IF NOT EXISTS notice_file (
    notice_row_id uuid        NOT NULL,
    format        varchar(20) NOT NULL,
    size          int         NOT NULL,
    content       longblob    NOT NULL,
    PRIMARY KEY (notice_row_id),
    CONSTRAINT notice_file_of_notice FOREIGN KEY (notice_row_id) REFERENCES notice (id),
    CONSTRAINT notice_file_format CHECK (format IN ('EFORMS', 'BOAMP_XML', 'BOAMP_JSON'))
);

-- One check of a notice by the official rules; times are machine time.
CREATE TABLE IF NOT EXISTS notice_check (
    notice_row_id   uuid        NOT NULL,
    version         bigint      NOT NULL,
    consultation_id uuid        NOT NULL,
    subtype         varchar(10) NULL,
    state           varchar(10) NOT NULL,
    attempts        int         NOT NULL,
    patterns_done   int         NOT NULL,
    patterns_total  int         NOT NULL,
    rules_version   varchar(20) NULL,
    queued_at       datetime(6) NOT NULL,
    lease_until     datetime(6) NULL,
    finished_at     datetime(6) NULL,
    PRIMARY KEY (notice_row_id),
    KEY notice_check_by_state (state, queued_at),
    KEY notice_check_by_consultation (consultation_id),
    CONSTRAINT notice_check_of_notice FOREIGN KEY (notice_row_id) REFERENCES notice (id),
    CONSTRAINT notice_check_state CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'SKIPPED'))
);

CREATE TABLE IF NOT EXISTS notice_finding (
    notice_row_id uuid         NOT NULL,
    position      int          NOT NULL,
    rule_id       varchar(100) NOT NULL,
    field         varchar(100) NULL,
    error         boolean      NOT NULL,
    lot_key       varchar(100) NULL,
    element       varchar(500) NOT NULL,
    line          int          NULL,
    PRIMARY KEY (notice_row_id, position),
    CONSTRAINT notice_finding_of_check FOREIGN KEY (notice_row_id) REFERENCES notice_check (notice_row_id)
);

-- Several notices imported in the background; times are machine time.
CREATE TABLE IF NOT EXISTS notice_batch (
    id                    uuid        NOT NULL,
    version               bigint      NOT NULL,
    owner_organisation_id uuid        NULL,
    state                 varchar(10) NOT NULL,
    started_at            datetime(6) NOT NULL,
    ended_at              datetime(6) NULL,
    PRIMARY KEY (id),
    KEY notice_batch_by_owner (owner_organisation_id, started_at),
    KEY notice_batch_by_state (state),
    CONSTRAINT notice_batch_state CHECK (state IN ('RUNNING', 'CANCELLED', 'DONE'))
);

-- The content is removed when the notice was treated.
CREATE TABLE IF NOT EXISTS notice_batch_item (
    id              uuid         NOT NULL,
    version         bigint       NOT NULL,
    batch_id        uuid         NOT NULL,
    position        int          NOT NULL,
    name            varchar(200) NOT NULL,
    publisher       varchar(10)  NULL,
    content         longblob     NULL,
    size            int          NOT NULL,
    state           varchar(10)  NOT NULL,
    lease_until     datetime(6)  NULL,
    consultation_id uuid         NULL,
    changes         int          NOT NULL,
    remarks         int          NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY notice_batch_item_by_batch (batch_id, position),
    KEY notice_batch_item_by_state (state, batch_id),
    CONSTRAINT notice_batch_item_of_batch FOREIGN KEY (batch_id) REFERENCES notice_batch (id),
    CONSTRAINT notice_batch_item_publisher CHECK (publisher IN ('TED', 'BOAMP')),
    CONSTRAINT notice_batch_item_state CHECK (state IN ('WAITING', 'RUNNING', 'IMPORTED', 'CORRECTED', 'KNOWN', 'REFUSED'))
);

CREATE TABLE IF NOT EXISTS notice_batch_flaw (
    item_id   uuid         NOT NULL,
    position  int          NOT NULL,
    code      varchar(100) NOT NULL,
    field     text         NOT NULL,
    lot_key   text         NULL,
    element   text         NULL,
    line      int          NULL,
    arguments text         NOT NULL,
    PRIMARY KEY (item_id, position),
    CONSTRAINT notice_batch_flaw_of_item FOREIGN KEY (item_id) REFERENCES notice_batch_item (id)
);
