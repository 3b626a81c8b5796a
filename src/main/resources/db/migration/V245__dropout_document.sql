-- What shows that a member failed, as its lead handed it in: kept with the dropout, never replaced.
CREATE TABLE dropout_document (
    document_id     uuid        NOT NULL,
    consortium_id   uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    dropped_at      datetime(6) NOT NULL,
    added_at        datetime(6) NOT NULL,
    added_by        uuid        NULL,
    PRIMARY KEY (document_id),
    KEY ix_dropout_document_dropout (consortium_id, organisation_id, dropped_at),
    CONSTRAINT fk_dropout_document_dropout FOREIGN KEY (consortium_id, organisation_id, dropped_at)
        REFERENCES member_dropout (consortium_id, organisation_id, dropped_at)
);
