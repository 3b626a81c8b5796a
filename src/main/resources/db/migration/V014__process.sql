-- Commands wait for the engine in order per root, and its open tasks and the business clock have rows here.
-- The root is what a process is about: a grouping or another object with a process. consortium_id is the root of a
-- grouping's process, and null for the others.

-- A command is written in the transaction of the act and sent afterwards, in order per root.
CREATE TABLE IF NOT EXISTS engine_command (
    sequence        bigint        NOT NULL AUTO_INCREMENT,
    id              uuid          NOT NULL,
    root_kind       varchar(20)   NOT NULL,
    root_id         uuid          NOT NULL,
    consortium_id   uuid          NULL,
    kind            varchar(20)   NOT NULL,
    payload         text          NOT NULL,
    state           varchar(10)   NOT NULL,
    attempts        int           NOT NULL DEFAULT 0,
    written_at      datetime(6)   NOT NULL,
    next_attempt_at datetime(6)   NOT NULL,
    last_error      varchar(1000) NULL,
    PRIMARY KEY (sequence),
    UNIQUE KEY uq_engine_command_id (id),
    KEY ix_engine_command_waiting (state, sequence),
    KEY ix_engine_command_order (root_id, state, sequence),
    CONSTRAINT ck_engine_command_root_kind
        CHECK (root_kind IN ('CONSORTIUM', 'NEED', 'INTRODUCTION', 'SUPPORT_REQUEST', 'CALL', 'CONTRIBUTION')),
    CONSTRAINT ck_engine_command_consortium
        CHECK ((root_kind = 'CONSORTIUM') = (consortium_id IS NOT NULL)
            AND (consortium_id IS NULL OR consortium_id = root_id)),
    CONSTRAINT ck_engine_command_kind
        CHECK (kind IN ('START_PROCESS', 'PUBLISH_MESSAGE', 'COMPLETE_TASK', 'UPDATE_TASK_DUE')),
    CONSTRAINT ck_engine_command_state CHECK (state IN ('WAITING', 'SENT', 'FAILED'))
);

-- One process instance carries a root; a deposited bid that is reopened gets another instance (restarted_by), and so does
-- a booklet with a later version. A root may end before its start was sent (started_at). waits_until is the timer of a process that waits without a task.
CREATE TABLE IF NOT EXISTS process_link (
    root_kind            varchar(20) NOT NULL,
    root_id              uuid        NOT NULL,
    consortium_id        uuid        NULL,
    process_instance_key bigint      NULL,
    started_at           datetime(6) NULL,
    deadline_at          datetime(6) NULL,
    alarm_at             datetime(6) NULL,
    waits_until          datetime(6) NULL,
    ended_at             datetime(6) NULL,
    restarted_by         uuid        NULL,
    PRIMARY KEY (root_id),
    KEY ix_process_link_instance (process_instance_key),
    KEY ix_process_link_deadline (ended_at, deadline_at),
    CONSTRAINT ck_process_link_root_kind
        CHECK (root_kind IN ('CONSORTIUM', 'NEED', 'INTRODUCTION', 'SUPPORT_REQUEST', 'CALL', 'CONTRIBUTION')),
    CONSTRAINT ck_process_link_consortium
        CHECK ((root_kind = 'CONSORTIUM') = (consortium_id IS NOT NULL)
            AND (consortium_id IS NULL OR consortium_id = root_id))
);

-- The inbox reads the open tasks of the engine, and the timers on them, from indexed rows.
CREATE TABLE IF NOT EXISTS open_task (
    user_task_key        bigint       NOT NULL,
    element_id           varchar(100) NOT NULL,
    process_id           varchar(100) NOT NULL,
    process_instance_key bigint       NOT NULL,
    root_kind            varchar(20)  NOT NULL,
    root_id              uuid         NOT NULL,
    consortium_id        uuid         NULL,
    subject_id           uuid         NOT NULL,
    organisation_id      uuid         NULL,
    candidate_group      varchar(100) NOT NULL,
    created_at           datetime(6)  NOT NULL,
    due_at               datetime(6)  NULL,
    PRIMARY KEY (user_task_key),
    KEY ix_open_task_group (candidate_group, due_at),
    KEY ix_open_task_root (root_id, element_id),
    KEY ix_open_task_subject (subject_id, element_id),
    KEY ix_open_task_process (process_id, due_at),
    CONSTRAINT ck_open_task_root_kind
        CHECK (root_kind IN ('CONSORTIUM', 'NEED', 'INTRODUCTION', 'SUPPORT_REQUEST', 'CALL', 'CONTRIBUTION')),
    CONSTRAINT ck_open_task_consortium
        CHECK ((root_kind = 'CONSORTIUM') = (consortium_id IS NOT NULL)
            AND (consortium_id IS NULL OR consortium_id = root_id))
);

CREATE TABLE IF NOT EXISTS task_timer (
    user_task_key bigint       NOT NULL,
    element_id    varchar(100) NOT NULL,
    at            datetime(6)  NOT NULL,
    PRIMARY KEY (user_task_key, element_id),
    KEY ix_task_timer_at (at),
    CONSTRAINT fk_task_timer_task FOREIGN KEY (user_task_key) REFERENCES open_task (user_task_key) ON DELETE CASCADE
);

-- Automatic reminders and those of coordinators are counted together for each open task (two at most, a day apart).
CREATE TABLE IF NOT EXISTS task_reminder (
    id            uuid         NOT NULL,
    root_id       uuid         NOT NULL,
    consortium_id uuid         NULL,
    element_id    varchar(100) NOT NULL,
    subject_id    uuid         NOT NULL,
    sent_at       datetime(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_task_reminder_root (root_id),
    KEY ix_task_reminder_subject (subject_id, element_id, sent_at)
);

-- The pin of business time survives the death of the server, because it is read before anything runs. A pin with a
-- lease is released when its client no longer renews it. The one row is always there, so that two administrators who
-- pin a running clock wait for the same lock.
CREATE TABLE IF NOT EXISTS business_clock (
    id          tinyint      NOT NULL,
    pinned_at   datetime(6)  NULL,
    holder      varchar(100) NULL,
    changed_at  datetime(6)  NULL,
    lease_until datetime(6)  NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_business_clock_single CHECK (id = 1),
    CONSTRAINT ck_business_clock_pin CHECK ((pinned_at IS NULL) = (changed_at IS NULL))
);

INSERT IGNORE INTO business_clock (id) VALUES (1);
