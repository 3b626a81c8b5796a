-- What each organisation of a grouping hands to subcontractors, as it declared it last; the amount is the most they may be paid.
CREATE TABLE subcontract_plan (
    id              uuid   NOT NULL,
    version         bigint NOT NULL,
    consortium_id   uuid   NOT NULL,
    organisation_id uuid   NOT NULL,
    revision_no     int    NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_subcontract_plan_once UNIQUE (consortium_id, organisation_id),
    CONSTRAINT fk_subcontract_plan_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id)
);

CREATE TABLE subcontract (
    plan_id          uuid          NOT NULL,
    position_no      int           NOT NULL,
    member_id        uuid          NOT NULL,
    establishment_id uuid          NOT NULL,
    nature           varchar(200)  NOT NULL,
    amount           decimal(15,2) NOT NULL,
    hours            int           NOT NULL,
    accessory        tinyint(1)    NOT NULL,
    service          tinyint(1)    NOT NULL,
    tasks            text          NOT NULL,
    PRIMARY KEY (plan_id, position_no),
    CONSTRAINT fk_subcontract_plan FOREIGN KEY (plan_id) REFERENCES subcontract_plan (id),
    CONSTRAINT ck_subcontract_amount CHECK (amount > 0),
    CONSTRAINT ck_subcontract_hours CHECK (hours >= 0)
);
