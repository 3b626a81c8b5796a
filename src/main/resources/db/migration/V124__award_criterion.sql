-- What a lot's bids are judged on beside the price, as its notice says: the outline of a memo begins with it.
CREATE TABLE award_criterion (
    consultation_id uuid          NOT NULL,
    lot_key         varchar(40)   NOT NULL,
    position        int           NOT NULL,
    name            varchar(500)  NOT NULL,
    weight          decimal(5, 2) NULL,
    PRIMARY KEY (consultation_id, lot_key, position),
    CONSTRAINT award_criterion_weight CHECK (weight IS NULL OR weight BETWEEN 0.01 AND 100)
);
