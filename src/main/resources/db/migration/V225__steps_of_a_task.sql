-- Between being asked and having answered: what is late is told once for each step, what is typed and not sent is kept.
ALTER TABLE price_sheet
    ADD COLUMN late_state varchar(20) NULL,
    ADD CONSTRAINT price_sheet_late_state CHECK (late_state IN ('TODO', 'UNJUSTIFIED', 'GIVEN'));

UPDATE price_sheet SET late_state = 'TODO' WHERE late_since IS NOT NULL;

CREATE TABLE bid_margin_late (
    consortium_id uuid        NOT NULL,
    due_at        datetime(6) NOT NULL,
    PRIMARY KEY (consortium_id, due_at)
);

CREATE TABLE kept_answer (
    subject_id      uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    choice          varchar(20) NOT NULL,
    words           mediumtext  NOT NULL,
    saved_at        datetime(6) NOT NULL,
    PRIMARY KEY (subject_id, organisation_id)
);
