-- The documents may forbid several candidacies for all lots together and not lot by lot (R2142-21, R2151-7).
ALTER TABLE consultation
    ADD COLUMN several_bids_join_lots boolean NOT NULL DEFAULT FALSE,
    ADD CONSTRAINT ck_consultation_several_bids CHECK (several_bids_join_lots = FALSE OR several_bids_forbidden = TRUE);
