-- What the buyer's documents say and no notice does: work in a lot, several candidacies lot by lot, form, tasks, signature.
ALTER TABLE lot
    ADD COLUMN labour_share           decimal(7, 4)  NULL,
    ADD COLUMN hourly_cost            decimal(17, 2) NULL,
    ADD COLUMN several_bids_forbidden boolean        NULL,
    ADD CONSTRAINT ck_lot_labour_share CHECK (labour_share BETWEEN 0 AND 100),
    ADD CONSTRAINT ck_lot_hourly_cost CHECK (hourly_cost > 0);

ALTER TABLE consultation
    ADD COLUMN required_form           varchar(20) NULL,
    ADD COLUMN required_form_justified boolean     NOT NULL DEFAULT FALSE,
    ADD COLUMN essential_tasks         text        NOT NULL DEFAULT '',
    ADD COLUMN signed_at_deposit       boolean     NULL,
    ADD CONSTRAINT ck_consultation_required_form
        CHECK (required_form IN ('NONE', 'JOINT', 'JOINT_LEAD_SEVERAL', 'SEVERAL'));
