-- Each member of a grouping hands in evidence for the application; every version and every remark stays.

-- The evidence of a member that left stays and no longer counts (left_at). A member declares on its honour once for
-- all papers and checks: when, by whom and on which text; its grounds are in evidence_exclusion.
CREATE TABLE IF NOT EXISTS evidence_file (
    id                     uuid        NOT NULL,
    version                bigint      NOT NULL,
    consortium_id          uuid        NOT NULL,
    organisation_id        uuid        NOT NULL,
    establishment_id       uuid        NOT NULL,
    is_lead                boolean     NOT NULL,
    state                  varchar(20) NOT NULL,
    rounds                 int         NOT NULL,
    asked_at               datetime(6) NULL,
    due_at                 datetime(6) NOT NULL,
    reminded_at            datetime(6) NULL,
    handed_in_at           datetime(6) NULL,
    check_due_at           datetime(6) NULL,
    renewal_asked_at       datetime(6) NULL,
    answers_asked_at       datetime(6) NULL,
    closed_at              datetime(6) NULL,
    left_at                datetime(6) NULL,
    exclusions_declared_at datetime(6) NULL,
    declared_by            uuid        NULL,
    declared_text_version  int         NULL,
    words                  text        NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_evidence_file_member (consortium_id, organisation_id),
    CONSTRAINT fk_evidence_file_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id),
    CONSTRAINT ck_evidence_file_state CHECK (state IN ('PLANNED', 'AWAITED', 'CORRECTIONS', 'HANDED_IN', 'ACCEPTED',
        'WITHOUT')),
    CONSTRAINT ck_evidence_file_declared CHECK ((exclusions_declared_at IS NULL) = (declared_text_version IS NULL)),
    CONSTRAINT ck_evidence_file_closed CHECK ((state IN ('ACCEPTED', 'WITHOUT')) = (closed_at IS NOT NULL))
);

-- An accepted piece that will expire is handed in again and counts until the lead accepts the new one (renewal).
CREATE TABLE IF NOT EXISTS evidence_piece (
    evidence_file_id uuid         NOT NULL,
    entry_no         int          NOT NULL,
    piece            varchar(30)  NOT NULL,
    operator_id      uuid         NULL,
    answer           varchar(20)  NOT NULL,
    provided_at      datetime(6)  NOT NULL,
    document_id      uuid         NULL,
    media_type       varchar(100) NULL,
    size             bigint       NULL,
    issued_on        date         NULL,
    expires_on       date         NULL,
    url              varchar(500) NULL,
    said             varchar(500) NULL,
    renewal          varchar(20)  NULL,
    PRIMARY KEY (evidence_file_id, entry_no),
    CONSTRAINT fk_evidence_piece_file FOREIGN KEY (evidence_file_id) REFERENCES evidence_file (id),
    CONSTRAINT ck_evidence_piece_answer CHECK (answer IN ('FILE', 'SHEET', 'ONLINE', 'ALREADY_SENT', 'NOT_CONCERNED')),
    CONSTRAINT ck_evidence_piece_document CHECK ((answer IN ('FILE', 'SHEET')) = (document_id IS NOT NULL)),
    CONSTRAINT ck_evidence_piece_renewal CHECK (renewal IN ('TO_CHECK', 'TAKEN', 'REFUSED')),
    CONSTRAINT ck_evidence_piece_operator CHECK (operator_id IS NULL OR piece = 'COMMITMENT_LETTER')
);

CREATE TABLE IF NOT EXISTS evidence_remark (
    evidence_file_id uuid        NOT NULL,
    entry_no         int         NOT NULL,
    piece            varchar(30) NOT NULL,
    said_at          datetime(6) NOT NULL,
    words            text        NOT NULL,
    PRIMARY KEY (evidence_file_id, entry_no),
    CONSTRAINT fk_evidence_remark_file FOREIGN KEY (evidence_file_id) REFERENCES evidence_file (id)
);

-- A member declares on its honour the grounds of exclusion that concern it (L2141-1 to L2141-10).
CREATE TABLE IF NOT EXISTS evidence_exclusion (
    evidence_file_id uuid        NOT NULL,
    entry_no         int         NOT NULL,
    ground           varchar(20) NOT NULL,
    standing         varchar(20) NOT NULL,
    day              date        NULL,
    PRIMARY KEY (evidence_file_id, entry_no),
    UNIQUE KEY uk_evidence_exclusion_ground (evidence_file_id, ground),
    CONSTRAINT fk_evidence_exclusion_file FOREIGN KEY (evidence_file_id) REFERENCES evidence_file (id),
    CONSTRAINT ck_evidence_exclusion_standing CHECK (standing IN ('DECLARED', 'CLEANED', 'OPEN', 'SETTLED', 'LATE',
        'JUDGE_ORDERED'))
);

-- A subcontractor declares its grounds of exclusion through the member that engages it (form DC4, K1; L2141-14).
CREATE TABLE IF NOT EXISTS subcontractor_declaration (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL,
    evidence_file_id uuid        NOT NULL,
    subcontractor_id uuid        NOT NULL,
    declared_at      datetime(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_subcontractor_declaration_once (evidence_file_id, subcontractor_id),
    CONSTRAINT fk_subcontractor_declaration_file FOREIGN KEY (evidence_file_id) REFERENCES evidence_file (id)
);

CREATE TABLE IF NOT EXISTS subcontractor_exclusion (
    declaration_id uuid        NOT NULL,
    entry_no       int         NOT NULL,
    ground         varchar(20) NOT NULL,
    standing       varchar(20) NOT NULL,
    day            date        NULL,
    PRIMARY KEY (declaration_id, entry_no),
    UNIQUE KEY uk_subcontractor_exclusion_ground (declaration_id, ground),
    CONSTRAINT fk_subcontractor_exclusion_declaration FOREIGN KEY (declaration_id)
        REFERENCES subcontractor_declaration (id),
    CONSTRAINT ck_subcontractor_exclusion_standing CHECK (standing IN ('DECLARED', 'CLEANED', 'OPEN', 'SETTLED', 'LATE',
        'JUDGE_ORDERED'))
);

-- A member states once for all its groupings what the official forms ask for: turnovers, bank accounts, insurance.
CREATE TABLE IF NOT EXISTS candidate_record (
    id              uuid        NOT NULL,
    version         bigint      NOT NULL,
    organisation_id uuid        NOT NULL,
    created_on      date        NULL,
    decennial       boolean     NULL,
    stated_at       datetime(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_candidate_record_organisation (organisation_id)
);

CREATE TABLE IF NOT EXISTS candidate_turnover (
    record_id uuid           NOT NULL,
    entry_no  int            NOT NULL,
    from_on   date           NOT NULL,
    to_on     date           NOT NULL,
    amount    decimal(15, 2) NOT NULL,
    in_field  decimal(7, 4)  NULL,
    PRIMARY KEY (record_id, entry_no),
    CONSTRAINT fk_candidate_turnover_record FOREIGN KEY (record_id) REFERENCES candidate_record (id)
);

CREATE TABLE IF NOT EXISTS candidate_account (
    record_id uuid         NOT NULL,
    entry_no  int          NOT NULL,
    holder    varchar(200) NOT NULL,
    bank      varchar(200) NOT NULL,
    iban      varchar(34)  NOT NULL,
    PRIMARY KEY (record_id, entry_no),
    CONSTRAINT fk_candidate_account_record FOREIGN KEY (record_id) REFERENCES candidate_record (id)
);

-- The lead brings forms that others wrote and fills them in: the State's blank of a form (form_key), or the buyer's own.
CREATE TABLE IF NOT EXISTS uploaded_form (
    id            uuid         NOT NULL,
    consortium_id uuid         NOT NULL,
    form_key      varchar(60)  NULL,
    name          varchar(150) NOT NULL,
    document_id   uuid         NOT NULL,
    filled_id     uuid         NULL,
    uploaded_at   datetime(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_uploaded_form_key (consortium_id, form_key),
    CONSTRAINT fk_uploaded_form_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id)
);

-- A member answers once for the ESPD of all its groupings what its declaration on honour and its figures do not answer.
CREATE TABLE IF NOT EXISTS espd_record (
    id              uuid           NOT NULL,
    version         bigint         NOT NULL,
    organisation_id uuid           NOT NULL,
    insured_sum     decimal(15, 2) NULL,
    stated_at       datetime(6)    NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_espd_record_organisation (organisation_id)
);

CREATE TABLE IF NOT EXISTS espd_ground (
    record_id   uuid          NOT NULL,
    entry_no    int           NOT NULL,
    code        varchar(60)   NOT NULL,
    applies     boolean       NOT NULL,
    explanation varchar(4000) NULL,
    measures    varchar(4000) NULL,
    PRIMARY KEY (record_id, entry_no),
    CONSTRAINT fk_espd_ground_record FOREIGN KEY (record_id) REFERENCES espd_record (id)
);

CREATE TABLE IF NOT EXISTS espd_capacity (
    record_id   uuid          NOT NULL,
    entry_no    int           NOT NULL,
    code        varchar(60)   NOT NULL,
    alone       boolean       NULL,
    answer      boolean       NULL,
    description varchar(4000) NULL,
    PRIMARY KEY (record_id, entry_no),
    CONSTRAINT fk_espd_capacity_record FOREIGN KEY (record_id) REFERENCES espd_record (id)
);

CREATE TABLE IF NOT EXISTS espd_representative (
    record_id   uuid         NOT NULL,
    entry_no    int          NOT NULL,
    first_name  varchar(200) NOT NULL,
    family_name varchar(200) NOT NULL,
    office      varchar(200) NULL,
    PRIMARY KEY (record_id, entry_no),
    CONSTRAINT fk_espd_representative_record FOREIGN KEY (record_id) REFERENCES espd_record (id)
);

-- The buyer's ESPD request that the lead brought.
CREATE TABLE IF NOT EXISTS espd_request (
    consortium_id uuid         NOT NULL,
    document_id   uuid         NOT NULL,
    name          varchar(150) NOT NULL,
    uploaded_at   datetime(6)  NOT NULL,
    PRIMARY KEY (consortium_id),
    CONSTRAINT fk_espd_request_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id)
);

-- The ESPD responses that members confirmed: their own, and those of the operators on which they rely.
CREATE TABLE IF NOT EXISTS espd_response (
    id                  uuid        NOT NULL,
    version             bigint      NOT NULL,
    consortium_id       uuid        NOT NULL,
    evidence_file_id    uuid        NOT NULL,
    responder_id        uuid        NOT NULL,
    request_document_id uuid        NOT NULL,
    xml_id              uuid        NOT NULL,
    pdf_id              uuid        NOT NULL,
    open_questions      int         NOT NULL,
    confirmed_at        datetime(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_espd_response_responder (evidence_file_id, responder_id),
    KEY ix_espd_response_consortium (consortium_id),
    CONSTRAINT fk_espd_response_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id),
    CONSTRAINT fk_espd_response_file FOREIGN KEY (evidence_file_id) REFERENCES evidence_file (id)
);

-- The confirmations of a response that a later one took the place of.
CREATE TABLE IF NOT EXISTS espd_response_earlier (
    response_id         uuid        NOT NULL,
    entry_no            int         NOT NULL,
    confirmed_at        datetime(6) NOT NULL,
    request_document_id uuid        NOT NULL,
    xml_id              uuid        NOT NULL,
    pdf_id              uuid        NOT NULL,
    open_questions      int         NOT NULL,
    PRIMARY KEY (response_id, entry_no),
    CONSTRAINT fk_espd_response_earlier_response FOREIGN KEY (response_id) REFERENCES espd_response (id)
);
