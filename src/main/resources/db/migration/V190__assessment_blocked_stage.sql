-- A stage of a grouping at which the legal check found what blocks: until a later run no longer finds it, the lead goes on with a reason, or its time is over.
CREATE TABLE assessment_blocked_stage (
    id            uuid         NOT NULL,
    consortium_id uuid         NOT NULL,
    stage         varchar(15)  NOT NULL,
    occasion      varchar(40)  NOT NULL,
    run_id        uuid         NOT NULL,
    state         varchar(10)  NOT NULL,
    opened_at     datetime(6)  NOT NULL,
    reason        text         NULL,
    settled_at    datetime(6)  NULL,
    settled_by    uuid         NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_assessment_blocked_stage UNIQUE (consortium_id, stage, occasion),
    CONSTRAINT fk_assessment_blocked_stage_run FOREIGN KEY (run_id) REFERENCES assessment_run (id),
    CONSTRAINT ck_assessment_blocked_stage_stage CHECK (stage IN ('DRAFT', 'FINAL', 'PRE_DEPOSIT')),
    CONSTRAINT ck_assessment_blocked_stage_state CHECK (state IN ('OPEN', 'CLEAN', 'GONE_ON', 'LAPSED', 'OVERTAKEN')),
    CONSTRAINT ck_assessment_blocked_stage_settled CHECK ((state = 'OPEN') = (settled_at IS NULL)),
    CONSTRAINT ck_assessment_blocked_stage_reason CHECK ((state = 'GONE_ON') = (reason IS NOT NULL))
);
