-- The inbox: the engine's open tasks in our own indexed rows, with the timers that hang on each of them.
CREATE TABLE open_task (
    user_task_key        bigint       NOT NULL,
    element_id           varchar(100) NOT NULL,
    process_id           varchar(100) NOT NULL,
    process_instance_key bigint       NOT NULL,
    consortium_id        uuid         NOT NULL,
    subject_id           uuid         NOT NULL,
    organisation_id      uuid         NULL,
    candidate_group      varchar(100) NOT NULL,
    created_at           datetime(6)  NOT NULL,
    due_at               datetime(6)  NULL,
    PRIMARY KEY (user_task_key),
    INDEX ix_open_task_group (candidate_group, due_at),
    INDEX ix_open_task_consortium (consortium_id, element_id),
    INDEX ix_open_task_subject (subject_id, element_id)
);

CREATE TABLE task_timer (
    user_task_key bigint       NOT NULL,
    element_id    varchar(100) NOT NULL,
    at            datetime(6)  NOT NULL,
    PRIMARY KEY (user_task_key, element_id),
    CONSTRAINT fk_task_timer_task FOREIGN KEY (user_task_key) REFERENCES open_task (user_task_key) ON DELETE CASCADE,
    INDEX ix_task_timer_at (at)
);
