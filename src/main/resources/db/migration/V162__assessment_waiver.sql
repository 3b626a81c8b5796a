-- The lead goes on with a finding unresolved, for a reason, once the coordinator agrees; it holds for the finding as it was, to the figure.
CREATE TABLE assessment_waiver (
    id             uuid         NOT NULL,
    consortium_id  uuid         NOT NULL,
    run_id         uuid         NOT NULL,
    finding_sha256 char(64)     NOT NULL,
    reason         text         NOT NULL,
    state          varchar(10)  NOT NULL,
    standing       tinyint(1)   NULL,
    asked_at       datetime(6)  NOT NULL,
    asked_by       uuid         NULL,
    decided_at     datetime(6)  NULL,
    decided_by     uuid         NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_assessment_waiver_standing UNIQUE (consortium_id, finding_sha256, standing),
    CONSTRAINT fk_assessment_waiver_run FOREIGN KEY (run_id) REFERENCES assessment_run (id),
    CONSTRAINT ck_assessment_waiver_state CHECK (state IN ('ASKED', 'GRANTED', 'REFUSED')),
    CONSTRAINT ck_assessment_waiver_standing CHECK ((state = 'REFUSED') = (standing IS NULL)),
    CONSTRAINT ck_assessment_waiver_decided CHECK ((state = 'ASKED') = (decided_at IS NULL))
);
