-- What becomes of a price its member does not come to an end with.
ALTER TABLE price_sheet
    ADD COLUMN completed_number int           NULL,
    ADD COLUMN extension_reason varchar(2000) NULL,
    ADD COLUMN taken_at         datetime(6)   NULL;
-- Handed in as they stand: nothing is written to a schedule from then on.
UPDATE price_sheet SET completed_number = number WHERE state <> 'TODO';
