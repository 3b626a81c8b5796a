-- A member that failed while the bid was drafted, and why its lead went on without it.
CREATE TABLE member_dropout (
    consortium_id   uuid          NOT NULL,
    organisation_id uuid          NOT NULL,
    cause           varchar(20)   NOT NULL,
    reason          varchar(4000) NOT NULL,
    evidence        varchar(200)  NOT NULL,
    dropped_at      datetime(6)   NOT NULL,
    dropped_by      uuid          NULL,
    PRIMARY KEY (consortium_id, organisation_id, dropped_at),
    CONSTRAINT fk_member_dropout_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id),
    CONSTRAINT ck_member_dropout_cause CHECK (cause IN
        ('INSOLVENCY', 'EXCLUSION_GROUND', 'WITHDRAWAL', 'NOT_DELIVERING'))
);
