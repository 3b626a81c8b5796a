-- What the documents of a lot provide for of what the law asks of the buyer since 22 August 2026; null is what nobody has read there.
ALTER TABLE lot
    ADD COLUMN social_clause           boolean     NULL,
    ADD COLUMN social_derogation       varchar(20) NULL,
    ADD COLUMN environmental_clause    boolean     NULL,
    ADD COLUMN environmental_criterion boolean     NULL,
    ADD COLUMN compared_by             varchar(20) NULL,
    ADD COLUMN reservation_named       boolean     NULL,
    ADD CONSTRAINT ck_lot_social_derogation
        CHECK (social_derogation IN ('READY_SOLUTION', 'WEAK_LINK', 'HARD_TO_COMPETE', 'SHORT_WORKS')),
    ADD CONSTRAINT ck_lot_compared_by CHECK (compared_by IN ('SOLE_PRICE', 'SOLE_COST', 'SEVERAL'));
