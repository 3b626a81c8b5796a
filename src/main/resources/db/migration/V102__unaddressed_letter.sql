-- Letters nobody could be written to: kept until the organisation has an address, then written after all.
CREATE TABLE unaddressed_letter (
    kind            varchar(40) NOT NULL,
    subject_id      uuid        NOT NULL,
    round           int         NOT NULL,
    organisation_id uuid        NOT NULL,
    consortium_id   uuid        NOT NULL,
    occasion        text        NOT NULL,
    noted_at        datetime(6) NOT NULL,
    PRIMARY KEY (kind, subject_id, round, organisation_id),
    INDEX ix_unaddressed_letter_consortium (consortium_id),
    INDEX ix_unaddressed_letter_organisation (organisation_id)
);
