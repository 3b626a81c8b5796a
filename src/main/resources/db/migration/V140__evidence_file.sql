-- The evidence of each member of a grouping for the application: what it handed in, every version, and what the lead said of it.
CREATE TABLE evidence_file (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL,
    consortium_id    uuid        NOT NULL,
    organisation_id  uuid        NOT NULL,
    establishment_id uuid        NOT NULL,
    is_lead          boolean     NOT NULL,
    state            varchar(20) NOT NULL,
    rounds           int         NOT NULL,
    due_at           datetime(6) NOT NULL,
    asked_at         datetime(6) NULL,
    reminded_at      datetime(6) NULL,
    handed_in_at     datetime(6) NULL,
    check_due_at     datetime(6) NULL,
    closed_at        datetime(6) NULL,
    words            text        NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_evidence_file_member UNIQUE (consortium_id, organisation_id),
    CONSTRAINT fk_evidence_file_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id),
    CONSTRAINT ck_evidence_file_state CHECK (state IN
        ('PLANNED', 'AWAITED', 'CORRECTIONS', 'HANDED_IN', 'ACCEPTED', 'WITHOUT')),
    CONSTRAINT ck_evidence_file_closed CHECK ((state IN ('ACCEPTED', 'WITHOUT')) = (closed_at IS NOT NULL))
);

CREATE TABLE evidence_piece (
    evidence_file_id uuid         NOT NULL,
    entry_no         int          NOT NULL,
    piece            varchar(30)  NOT NULL,
    answer           varchar(20)  NOT NULL,
    provided_at      datetime(6)  NOT NULL,
    document_id      uuid         NULL,
    media_type       varchar(100) NULL,
    size             bigint       NULL,
    issued_on        date         NULL,
    expires_on       date         NULL,
    url              varchar(500) NULL,
    said             varchar(500) NULL,
    PRIMARY KEY (evidence_file_id, entry_no),
    CONSTRAINT fk_evidence_piece_file FOREIGN KEY (evidence_file_id) REFERENCES evidence_file (id),
    CONSTRAINT ck_evidence_piece_answer CHECK (answer IN ('FILE', 'SHEET', 'ONLINE', 'ALREADY_SENT', 'NOT_CONCERNED')),
    CONSTRAINT ck_evidence_piece_document CHECK ((answer IN ('FILE', 'SHEET')) = (document_id IS NOT NULL))
);
