-- Which grounds of exclusion a member declares on its honour to be in (L2141-1 to L2141-10), and where each stands.
ALTER TABLE evidence_file ADD COLUMN exclusions_declared_at datetime(6) NULL;

CREATE TABLE evidence_exclusion (
    evidence_file_id uuid        NOT NULL,
    entry_no         int         NOT NULL,
    ground           varchar(20) NOT NULL,
    standing         varchar(20) NOT NULL,
    PRIMARY KEY (evidence_file_id, entry_no),
    CONSTRAINT uk_evidence_exclusion_ground UNIQUE (evidence_file_id, ground),
    CONSTRAINT fk_evidence_exclusion_file FOREIGN KEY (evidence_file_id) REFERENCES evidence_file (id),
    CONSTRAINT ck_evidence_exclusion_standing CHECK (standing IN ('DECLARED', 'CLEANED', 'OPEN', 'SETTLED', 'LATE'))
);
