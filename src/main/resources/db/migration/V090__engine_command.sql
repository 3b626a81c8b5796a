-- What the engine must be told, written in the transaction of the act itself and sent afterwards, in order per grouping.
CREATE TABLE engine_command (
    sequence        bigint       NOT NULL AUTO_INCREMENT,
    id              uuid         NOT NULL,
    consortium_id   uuid         NOT NULL,
    kind            varchar(20)  NOT NULL,
    payload         text         NOT NULL,
    state           varchar(10)  NOT NULL,
    attempts        int          NOT NULL DEFAULT 0,
    written_at      datetime(6)  NOT NULL,
    next_attempt_at datetime(6)  NOT NULL,
    last_error      varchar(1000) NULL,
    PRIMARY KEY (sequence),
    CONSTRAINT uq_engine_command_id UNIQUE (id),
    CONSTRAINT ck_engine_command_kind CHECK (kind IN ('PUBLISH_MESSAGE', 'COMPLETE_TASK', 'UPDATE_TASK_DUE')),
    CONSTRAINT ck_engine_command_state CHECK (state IN ('WAITING', 'SENT', 'FAILED')),
    INDEX ix_engine_command_waiting (state, sequence),
    INDEX ix_engine_command_order (consortium_id, state, sequence)
);
