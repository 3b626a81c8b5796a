-- A deposit may have been made by hand on the buyer's platform; D14 says what each is worth. What was received before came through the drop box.
DROP TRIGGER deposit_never_changes;

ALTER TABLE deposit
    DROP CONSTRAINT deposit_outcome,
    DROP INDEX deposit_once,
    DROP INDEX deposit_receipt,
    MODIFY COLUMN receipt_number varchar(60) NOT NULL,
    MODIFY COLUMN outcome varchar(25) NOT NULL,
    ADD COLUMN channel varchar(10) NOT NULL DEFAULT 'DROP_BOX',
    ADD COLUMN once_key varchar(200) NULL,
    ADD COLUMN article varchar(60) NOT NULL DEFAULT 'R2151-5',
    ADD COLUMN zone varchar(40) NOT NULL DEFAULT 'Europe/Paris',
    ADD COLUMN platform varchar(100) NULL,
    ADD COLUMN receipt_document_id uuid NULL,
    ADD COLUMN backup_received_at datetime(6) NULL,
    ADD COLUMN incident boolean NOT NULL DEFAULT FALSE,
    ADD COLUMN recorded_at datetime(6) NULL;

UPDATE deposit SET outcome = 'LATE_REJECTED' WHERE outcome = 'LATE';
UPDATE deposit SET once_key = manifest_sha256, recorded_at = completed_at;

ALTER TABLE deposit
    MODIFY COLUMN once_key varchar(200) NOT NULL,
    MODIFY COLUMN recorded_at datetime(6) NOT NULL,
    ADD UNIQUE KEY deposit_once (consortium_id, channel, once_key),
    ADD CONSTRAINT deposit_channel CHECK (channel IN ('DROP_BOX', 'BY_HAND')),
    ADD CONSTRAINT deposit_outcome CHECK (outcome IN ('IN_TIME', 'INCOMPLETE', 'LATE_BACKUP_OPENABLE', 'LATE_CONTESTABLE', 'LATE_REJECTED'));

ALTER TABLE deposit_outcome MODIFY COLUMN outcome varchar(25) NOT NULL;
UPDATE deposit_outcome SET outcome = 'LATE_REJECTED' WHERE outcome = 'LATE';

CREATE TABLE deposit_gap (
    deposit_id uuid         NOT NULL,
    position   int          NOT NULL,
    name       varchar(250) NOT NULL,
    kind       varchar(10)  NOT NULL,
    PRIMARY KEY (deposit_id, position),
    CONSTRAINT deposit_gap_of_deposit FOREIGN KEY (deposit_id) REFERENCES deposit (id),
    CONSTRAINT deposit_gap_kind CHECK (kind IN ('MISSING', 'DIFFERS', 'UNKNOWN'))
);

CREATE TRIGGER deposit_never_changes BEFORE UPDATE ON deposit FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the drop box only gains deposits: none is changed';
CREATE TRIGGER deposit_gap_never_changes BEFORE UPDATE ON deposit_gap FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the drop box only gains deposits: none is changed';
CREATE TRIGGER deposit_gap_never_goes BEFORE DELETE ON deposit_gap FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the drop box only gains deposits: none is removed';
