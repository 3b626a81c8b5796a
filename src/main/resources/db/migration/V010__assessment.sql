-- A run judges a grouping by the law: it stores the case, the rules and the answer, and never changes.

-- The same content directly after itself is the same run (after_run); the figures spare lists from reading whole answers.
CREATE TABLE IF NOT EXISTS assessment_run (
    id                  uuid          NOT NULL,
    consortium_id       uuid          NOT NULL,
    stage               varchar(15)   NOT NULL,
    judged_at           datetime(6)   NOT NULL,
    case_sha256         char(64)      NOT NULL,
    tables_sha256       char(64)      NOT NULL,
    after_run           uuid          NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    rule_files          text          NOT NULL,
    law_case            mediumtext    NOT NULL,
    unknown_facts       text          NOT NULL,
    answer              mediumtext    NOT NULL,
    blockers            int           NOT NULL DEFAULT 0,
    majors              int           NOT NULL DEFAULT 0,
    warnings            int           NOT NULL DEFAULT 0,
    infos               int           NOT NULL DEFAULT 0,
    operator_findings   text          NOT NULL DEFAULT '[]',
    amount_status       varchar(15)   NOT NULL DEFAULT 'NOT_COMPUTABLE',
    amount_percent      decimal(7, 2) NULL,
    amount_percent_open boolean       NOT NULL DEFAULT FALSE,
    amount_missing      text          NOT NULL DEFAULT '',
    hours_status        varchar(15)   NOT NULL DEFAULT 'NOT_COMPUTABLE',
    hours_counted       bigint        NOT NULL DEFAULT 0,
    hours_total         bigint        NULL,
    hours_missing       text          NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    UNIQUE KEY uk_assessment_run_content (consortium_id, case_sha256, tables_sha256, after_run),
    KEY ix_assessment_run_latest (consortium_id, judged_at),
    CONSTRAINT fk_assessment_run_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id),
    CONSTRAINT ck_assessment_run_stage CHECK (stage IN ('DESIGN', 'DRAFT', 'FINAL', 'PRE_DEPOSIT', 'POST')),
    CONSTRAINT ck_assessment_run_amount CHECK (amount_status IN ('MET', 'NOT_MET', 'NOT_COMPUTABLE')),
    CONSTRAINT ck_assessment_run_hours CHECK (hours_status IN ('MET', 'NOT_MET', 'NOT_COMPUTABLE'))
);

-- The coordinator may grant a waiver for one finding, exact to the figure.
CREATE TABLE IF NOT EXISTS assessment_waiver (
    id             uuid        NOT NULL,
    consortium_id  uuid        NOT NULL,
    run_id         uuid        NOT NULL,
    finding_sha256 char(64)    NOT NULL,
    reason         text        NOT NULL,
    state          varchar(10) NOT NULL,
    standing       boolean     NULL,
    asked_at       datetime(6) NOT NULL,
    asked_by       uuid        NULL,
    decided_at     datetime(6) NULL,
    decided_by     uuid        NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_assessment_waiver_standing (consortium_id, finding_sha256, standing),
    CONSTRAINT fk_assessment_waiver_run FOREIGN KEY (run_id) REFERENCES assessment_run (id),
    CONSTRAINT ck_assessment_waiver_decided CHECK ((state = 'ASKED') = (decided_at IS NULL)),
    CONSTRAINT ck_assessment_waiver_state CHECK (state IN ('ASKED', 'GRANTED', 'REFUSED', 'LAPSED')),
    CONSTRAINT ck_assessment_waiver_standing CHECK ((state IN ('REFUSED', 'LAPSED')) = (standing IS NULL))
);

-- A stage with a blocking finding stays open until a later run is clean, the lead gives a reason, or its time is over.
CREATE TABLE IF NOT EXISTS assessment_blocked_stage (
    id            uuid        NOT NULL,
    consortium_id uuid        NOT NULL,
    stage         varchar(15) NOT NULL,
    occasion      varchar(40) NOT NULL,
    run_id        uuid        NOT NULL,
    state         varchar(10) NOT NULL,
    opened_at     datetime(6) NOT NULL,
    reason        text        NULL,
    settled_at    datetime(6) NULL,
    settled_by    uuid        NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_assessment_blocked_stage (consortium_id, stage, occasion),
    CONSTRAINT fk_assessment_blocked_stage_run FOREIGN KEY (run_id) REFERENCES assessment_run (id),
    CONSTRAINT ck_assessment_blocked_stage_state CHECK (state IN ('OPEN', 'CLEAN', 'GONE_ON', 'LAPSED', 'OVERTAKEN')),
    CONSTRAINT ck_assessment_blocked_stage_settled CHECK ((state = 'OPEN') = (settled_at IS NULL)),
    CONSTRAINT ck_assessment_blocked_stage_reason CHECK ((state = 'GONE_ON') = (reason IS NOT NULL)),
    CONSTRAINT ck_assessment_blocked_stage_stage CHECK (stage IN ('DESIGN', 'DRAFT', 'FINAL', 'PRE_DEPOSIT', 'POST'))
);

-- A run can be repeated with its rules, because each content of a rule file is stored once.
CREATE TABLE IF NOT EXISTS rule_file (
    sha256  char(64)     NOT NULL,
    name    varchar(100) NOT NULL,
    content mediumblob   NOT NULL,
    kept_at datetime(6)  NOT NULL,
    PRIMARY KEY (sha256)
);

CREATE TRIGGER IF NOT EXISTS assessment_run_never_changes BEFORE UPDATE ON assessment_run FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was judged is kept as it was judged';
CREATE TRIGGER IF NOT EXISTS rule_file_never_changes BEFORE UPDATE ON rule_file FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rules that judged are kept as they were';
