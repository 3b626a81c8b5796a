-- What the members allow their lead to do in their names; powers under an agreement of the first text keep the first wording.
ALTER TABLE agreement
    ADD COLUMN text_version      int     NOT NULL DEFAULT 1,
    ADD COLUMN negotiation_floor int     NOT NULL DEFAULT 100,
    ADD COLUMN amendments        boolean NOT NULL DEFAULT FALSE,
    ADD CONSTRAINT ck_agreement_floor CHECK (negotiation_floor = 0 OR negotiation_floor BETWEEN 50 AND 100);
