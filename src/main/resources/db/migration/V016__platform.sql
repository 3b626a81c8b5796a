-- The server stores unfinished events, its running nodes and the answers to repeated API calls.

-- An event waits for its listeners after commit; its payload may be long, unlike the default of the library.
CREATE TABLE IF NOT EXISTS event_publication (
    id                     uuid         NOT NULL,
    listener_id            varchar(500) NOT NULL,
    event_type             varchar(500) NOT NULL,
    serialized_event       text         NOT NULL,
    publication_date       datetime(6)  NOT NULL,
    completion_date        datetime(6)  NULL,
    status                 varchar(20)  NULL,
    completion_attempts    int          NOT NULL DEFAULT 0,
    last_resubmission_date datetime(6)  NULL,
    PRIMARY KEY (id),
    KEY event_publication_by_completion (completion_date, publication_date)
);

-- Backup and restore refuse to work while a node runs; the times are those of the database.
CREATE TABLE IF NOT EXISTS running_node (
    id      uuid        NOT NULL,
    seen_at datetime(6) NOT NULL,
    PRIMARY KEY (id)
);

-- An API call with an Idempotency-Key is answered once, in the transaction of the act; an answer that shows a secret has no body.
CREATE TABLE IF NOT EXISTS idempotent_request (
    principal    varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_key  varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    request_hash binary(32)   NOT NULL,
    status       int          NOT NULL,
    shown_once   boolean      NOT NULL DEFAULT FALSE,
    content_type varchar(200) NULL,
    location     varchar(500) NULL,
    body         longblob     NULL,
    created_at   datetime(6)  NOT NULL,
    PRIMARY KEY (principal, request_key),
    KEY ix_idempotent_request_created_at (created_at)
);
