-- How many pages the buyer allows for a section of the memo; null when it does not say.
ALTER TABLE bid_section
    ADD COLUMN max_pages int NULL AFTER last_number,
    ADD CONSTRAINT bid_section_max_pages CHECK (max_pages BETWEEN 1 AND 500);
