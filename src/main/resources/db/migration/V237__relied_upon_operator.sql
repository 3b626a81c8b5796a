-- On whose capacities each organisation of a grouping relies without handing it a part or using its staff (R2142-3, R2143-12).
CREATE TABLE relied_upon_operator (
    plan_id          uuid         NOT NULL,
    position_no      int          NOT NULL,
    member_id        uuid         NOT NULL,
    establishment_id uuid         NOT NULL,
    capacity         varchar(200) NOT NULL,
    committed        boolean      NOT NULL,
    PRIMARY KEY (plan_id, position_no),
    CONSTRAINT fk_relied_upon_operator_plan FOREIGN KEY (plan_id) REFERENCES subcontract_plan (id)
);
