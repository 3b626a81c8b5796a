-- Of whom a subcontractor of the second rank has its work, and what the declaration of each subcontract says of tax, prices and time; null is what nobody said.
ALTER TABLE subcontract
    ADD COLUMN under_id        uuid        NULL,
    ADD COLUMN guaranteed      boolean     NULL,
    ADD COLUMN vat             varchar(20) NULL,
    ADD COLUMN price_variation varchar(20) NULL,
    ADD COLUMN months          int         NULL,
    ADD CONSTRAINT ck_subcontract_vat
        CHECK (vat IN ('REVERSE_CHARGE', 'STANDARD', 'INTERMEDIATE', 'REDUCED', 'SUPER_REDUCED', 'OVERSEAS', 'NONE')),
    ADD CONSTRAINT ck_subcontract_price_variation CHECK (price_variation IN ('FIRM', 'UPDATED', 'REVISED')),
    ADD CONSTRAINT ck_subcontract_months CHECK (months > 0),
    ADD CONSTRAINT ck_subcontract_guaranteed CHECK (guaranteed IS NULL OR under_id IS NOT NULL);
