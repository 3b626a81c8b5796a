-- A draft rests while its grouping looks for another member and agrees anew.
ALTER TABLE bid_drafting ADD COLUMN suspended_at datetime(6) NULL;
