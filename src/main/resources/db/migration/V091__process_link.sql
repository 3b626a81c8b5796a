-- Which grouping is carried by which process instance, since when, and until which deadline the engine watches.
CREATE TABLE process_link (
    consortium_id        uuid        NOT NULL,
    process_instance_key bigint      NULL,
    started_at           datetime(6) NOT NULL,
    deadline_at          datetime(6) NULL,
    ended_at             datetime(6) NULL,
    PRIMARY KEY (consortium_id),
    INDEX ix_process_link_instance (process_instance_key),
    INDEX ix_process_link_deadline (ended_at, deadline_at)
);
