-- What only an organisation can say of itself for the law: partners, public capital, its mission, earlier reserved contracts, its autonomy; null is what it has not said.
CREATE TABLE organisation_statement (
    organisation_id        uuid          NOT NULL,
    version                bigint        NOT NULL,
    revision               int           NOT NULL,
    public_ownership       decimal(7, 4) NULL,
    partners_known         boolean       NOT NULL,
    public_service_mission boolean       NULL,
    awards_known           boolean       NOT NULL,
    autonomous             boolean       NULL,
    autonomy_evidence      text          NULL,
    changed_at             datetime(6)   NOT NULL,
    PRIMARY KEY (organisation_id),
    CONSTRAINT fk_organisation_statement_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT ck_organisation_statement_ownership CHECK (public_ownership BETWEEN 0 AND 100),
    CONSTRAINT ck_organisation_statement_autonomy CHECK (autonomous IS NOT NULL OR autonomy_evidence IS NULL)
);

CREATE TABLE organisation_partner (
    organisation_id uuid           NOT NULL,
    line_no         int            NOT NULL,
    name            varchar(200)   NOT NULL,
    siren           char(9)        NULL,
    share           decimal(7, 4)  NOT NULL,
    headcount       decimal(12, 2) NULL,
    turnover        decimal(18, 2) NULL,
    balance         decimal(18, 2) NULL,
    PRIMARY KEY (organisation_id, line_no),
    CONSTRAINT fk_organisation_partner_statement FOREIGN KEY (organisation_id)
        REFERENCES organisation_statement (organisation_id),
    CONSTRAINT ck_organisation_partner_share CHECK (share > 0 AND share <= 100)
);

CREATE TABLE organisation_reserved_award (
    organisation_id uuid         NOT NULL,
    line_no         int          NOT NULL,
    buyer           varchar(100) NULL,
    won_on          date         NOT NULL,
    PRIMARY KEY (organisation_id, line_no),
    CONSTRAINT fk_organisation_reserved_award_statement FOREIGN KEY (organisation_id)
        REFERENCES organisation_statement (organisation_id)
);
