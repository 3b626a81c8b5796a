-- What the lead wants corrected in one piece of a member's evidence; every remark is kept.
CREATE TABLE evidence_remark (
    evidence_file_id uuid        NOT NULL,
    entry_no         int         NOT NULL,
    piece            varchar(30) NOT NULL,
    said_at          datetime(6) NOT NULL,
    words            text        NOT NULL,
    PRIMARY KEY (evidence_file_id, entry_no),
    CONSTRAINT fk_evidence_remark_file FOREIGN KEY (evidence_file_id) REFERENCES evidence_file (id)
);
