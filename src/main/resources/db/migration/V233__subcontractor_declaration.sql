-- Which grounds of exclusion a subcontractor declares to be in, as the member that engages it hands its declaration on (form DC4, K1; L2141-14).
CREATE TABLE subcontractor_declaration (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL,
    evidence_file_id uuid        NOT NULL,
    subcontractor_id uuid        NOT NULL,
    declared_at      datetime(6) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_subcontractor_declaration_once UNIQUE (evidence_file_id, subcontractor_id),
    CONSTRAINT fk_subcontractor_declaration_file FOREIGN KEY (evidence_file_id) REFERENCES evidence_file (id)
);

CREATE TABLE subcontractor_exclusion (
    declaration_id uuid        NOT NULL,
    entry_no       int         NOT NULL,
    ground         varchar(20) NOT NULL,
    standing       varchar(20) NOT NULL,
    PRIMARY KEY (declaration_id, entry_no),
    CONSTRAINT uk_subcontractor_exclusion_ground UNIQUE (declaration_id, ground),
    CONSTRAINT fk_subcontractor_exclusion_declaration FOREIGN KEY (declaration_id)
        REFERENCES subcontractor_declaration (id),
    CONSTRAINT ck_subcontractor_exclusion_standing CHECK (standing IN ('DECLARED', 'CLEANED', 'OPEN', 'SETTLED', 'LATE'))
);
