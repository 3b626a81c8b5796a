-- Who does the tasks that the buyer's documents call essential, as the lead of a grouping says it; without a member a subcontractor does.
CREATE TABLE task_plan (
    id      uuid   NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_task_plan_consortium FOREIGN KEY (id) REFERENCES consortium (id)
);

CREATE TABLE assigned_task (
    consortium_id uuid NOT NULL,
    position_no   int  NOT NULL,
    task          text NOT NULL,
    member_id     uuid NULL,
    PRIMARY KEY (consortium_id, position_no),
    CONSTRAINT fk_assigned_task_plan FOREIGN KEY (consortium_id) REFERENCES task_plan (id)
);
