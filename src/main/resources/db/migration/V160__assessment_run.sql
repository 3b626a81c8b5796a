-- Each time a grouping was judged by the law: the case as it was, the rules it was judged by, what they said. A run never changes.
CREATE TABLE assessment_run (
    id            uuid         NOT NULL,
    consortium_id uuid         NOT NULL,
    stage         varchar(15)  NOT NULL,
    judged_at     datetime(6)  NOT NULL,
    case_sha256   char(64)     NOT NULL,
    tables_sha256 char(64)     NOT NULL,
    rule_files    text         NOT NULL,
    law_case      mediumtext   NOT NULL,
    unknown_facts text         NOT NULL,
    answer        mediumtext   NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_assessment_run_content (consortium_id, case_sha256, tables_sha256),
    KEY ix_assessment_run_latest (consortium_id, judged_at),
    CONSTRAINT fk_assessment_run_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id),
    CONSTRAINT ck_assessment_run_stage CHECK (stage IN ('DESIGN', 'DRAFT', 'FINAL', 'PRE_DEPOSIT', 'POST'))
);

CREATE TRIGGER assessment_run_never_changes BEFORE UPDATE ON assessment_run FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was judged is kept as it was judged';
