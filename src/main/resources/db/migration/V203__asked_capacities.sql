-- Which capacities the buyer asks of a candidate for a lot; without the mark nobody has said, with it and no figure none are asked.
ALTER TABLE lot
    ADD COLUMN capacities_known boolean        NOT NULL DEFAULT FALSE,
    ADD COLUMN asked_turnover   decimal(17, 2) NULL,
    ADD COLUMN asked_headcount  decimal(10, 2) NULL,
    ADD CONSTRAINT ck_lot_capacities CHECK (capacities_known OR (asked_turnover IS NULL AND asked_headcount IS NULL)),
    ADD CONSTRAINT ck_lot_asked_turnover CHECK (asked_turnover > 0),
    ADD CONSTRAINT ck_lot_asked_headcount CHECK (asked_headcount > 0);
