-- Which buyer the law of advances, retentions and thresholds sees, and whether the contract joins design and works; null is what nobody said.
ALTER TABLE consultation
    ADD COLUMN buyer_kind               varchar(20)   NULL,
    ADD COLUMN running_costs_over_60m   boolean       NULL,
    ADD COLUMN global_kind              varchar(20)   NULL,
    ADD COLUMN global_infrastructure    boolean       NOT NULL DEFAULT FALSE,
    ADD COLUMN global_grouping_required boolean       NOT NULL DEFAULT FALSE,
    ADD COLUMN global_pme_share         decimal(7, 4) NULL,
    ADD COLUMN global_sector_exception  boolean       NOT NULL DEFAULT FALSE,
    ADD CONSTRAINT ck_consultation_buyer_kind
        CHECK (buyer_kind IN ('STATE', 'STATE_EPA', 'LOCAL', 'HOSPITAL', 'PUBLIC_UNDERTAKING')),
    ADD CONSTRAINT ck_consultation_global_kind
        CHECK (global_kind IN ('NONE', 'DESIGN_BUILD', 'PERFORMANCE', 'SECTOR')),
    ADD CONSTRAINT ck_consultation_global_pme_share CHECK (global_pme_share BETWEEN 0 AND 100);
