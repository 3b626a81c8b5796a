-- Whose staff each organisation of a grouping uses; no amount goes with it, since it is no subcontract.
CREATE TABLE staff_made_available (
    plan_id          uuid NOT NULL,
    position_no      int  NOT NULL,
    member_id        uuid NOT NULL,
    establishment_id uuid NOT NULL,
    hours            int  NOT NULL,
    PRIMARY KEY (plan_id, position_no),
    CONSTRAINT fk_staff_made_available_plan FOREIGN KEY (plan_id) REFERENCES subcontract_plan (id),
    CONSTRAINT ck_staff_made_available_hours CHECK (hours > 0)
);
