-- What the documents say of a reserved lot and of its insertion clause, and whether the buyer is a contracting authority; null is what nobody said.
ALTER TABLE lot
    ADD COLUMN reservation_min_ratio decimal(7, 4) NULL,
    ADD COLUMN listed_services_only  boolean       NULL,
    ADD COLUMN insertion_rate        decimal(7, 4) NULL,
    ADD COLUMN insertion_blocking    boolean       NULL,
    ADD CONSTRAINT ck_lot_reservation_min_ratio CHECK (reservation_min_ratio BETWEEN 50 AND 100),
    ADD CONSTRAINT ck_lot_insertion_rate CHECK (insertion_rate > 0 AND insertion_rate <= 100),
    ADD CONSTRAINT ck_lot_insertion_clause CHECK (insertion_rate IS NULL OR insertion_hours IS NULL);

ALTER TABLE consultation
    ADD COLUMN contracting_authority boolean NULL;
