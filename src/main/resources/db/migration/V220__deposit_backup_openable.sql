-- A deposit in time but not whole may be saved by a backup copy in time (R2132-11): D14 answers so, and it is kept as such.
ALTER TABLE deposit
    DROP CONSTRAINT deposit_outcome;

ALTER TABLE deposit
    ADD CONSTRAINT deposit_outcome CHECK (outcome IN ('IN_TIME', 'INCOMPLETE', 'BACKUP_OPENABLE', 'LATE_BACKUP_OPENABLE', 'LATE_CONTESTABLE', 'LATE_REJECTED'));
