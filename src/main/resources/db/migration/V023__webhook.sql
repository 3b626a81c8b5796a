-- The change feed: numbered facts for each organisation, and the webhooks that send them to a program.

-- A fact as its act wrote it, until it gets its numbers. The act knows no reader of a consortium's fact: readers is
-- null then, and the members are looked up when the fact is numbered.
CREATE TABLE IF NOT EXISTS feed_waiting (
    sequence        bigint        NOT NULL AUTO_INCREMENT,
    event_id        uuid          NOT NULL,
    kind            varchar(40)   NOT NULL,
    happened_at     datetime(6)   NOT NULL,
    consortium_id   uuid          NULL,
    organisation_id uuid          NULL,
    address         varchar(200)  NOT NULL,
    readers         varchar(1900) NULL,
    PRIMARY KEY (sequence),
    UNIQUE KEY feed_waiting_once (event_id),
    CONSTRAINT feed_waiting_readers CHECK (consortium_id IS NOT NULL OR readers IS NOT NULL)
);

-- One feed for each organisation; the one of the platform has the id zero, and its row is locked while facts are numbered.
CREATE TABLE IF NOT EXISTS feed (
    owner_id    uuid   NOT NULL,
    last_number bigint NOT NULL,
    PRIMARY KEY (owner_id)
);

INSERT IGNORE INTO feed (owner_id, last_number) VALUES ('00000000-0000-0000-0000-000000000000', 0);

-- One fact in one feed. The time of the fact is business time, the time of its recording is machine time.
CREATE TABLE IF NOT EXISTS feed_entry (
    owner_id    uuid         NOT NULL,
    number      bigint       NOT NULL,
    event_id    uuid         NOT NULL,
    kind        varchar(40)  NOT NULL,
    happened_at datetime(6)  NOT NULL,
    address     varchar(200) NOT NULL,
    recorded_at datetime(6)  NOT NULL,
    PRIMARY KEY (owner_id, number),
    KEY feed_entry_by_age (recorded_at)
);

-- An address to which events are sent. Secrets are encrypted; the old one signs beside the new one for a while. The times
-- of creation and of the pause are business time, the end of the old secret is machine time.
CREATE TABLE IF NOT EXISTS webhook (
    id               uuid           NOT NULL,
    version          bigint         NOT NULL,
    owner_id         uuid           NOT NULL,
    url              varchar(500)   NOT NULL,
    kinds            varchar(2000)  NOT NULL,
    secret           varbinary(100) NOT NULL,
    old_secret       varbinary(100) NULL,
    old_secret_until datetime(6)    NULL,
    state            varchar(10)    NOT NULL,
    pause_reason     varchar(10)    NULL,
    paused_at        datetime(6)    NULL,
    created_at       datetime(6)    NOT NULL,
    PRIMARY KEY (id),
    KEY webhook_by_owner (owner_id, id),
    CONSTRAINT webhook_state CHECK (state IN ('ACTIVE', 'PAUSED')),
    CONSTRAINT webhook_pause CHECK ((state = 'PAUSED') = (pause_reason IS NOT NULL) AND (state = 'PAUSED') = (paused_at IS NOT NULL)),
    CONSTRAINT webhook_pause_reason CHECK (pause_reason IN ('USER', 'FAILING', 'GONE', 'RESTORED'))
);

-- How far a webhook has come. It is apart from the webhook, so that a delivery waits for no user and no user for it.
-- All times are machine time; the claim is the reservation by one sender, until it ends or the lease is over.
CREATE TABLE IF NOT EXISTS webhook_cursor (
    webhook_id       uuid        NOT NULL,
    owner_id         uuid        NOT NULL,
    active           boolean     NOT NULL,
    delivered_number bigint      NOT NULL,
    replay_next      bigint      NULL,
    replay_last      bigint      NULL,
    attempts         int         NOT NULL,
    failing_since    datetime(6) NULL,
    next_attempt_at  datetime(6) NOT NULL,
    claim            uuid        NULL,
    claimed_until    datetime(6) NULL,
    PRIMARY KEY (webhook_id),
    KEY webhook_cursor_due (active, next_attempt_at),
    CONSTRAINT webhook_cursor_of FOREIGN KEY (webhook_id) REFERENCES webhook (id)
);

-- One attempt to deliver an event. The receiver's words are not stored, its status is.
CREATE TABLE IF NOT EXISTS webhook_delivery (
    sequence     bigint      NOT NULL AUTO_INCREMENT,
    webhook_id   uuid        NOT NULL,
    number       bigint      NOT NULL,
    event_id     uuid        NOT NULL,
    kind         varchar(40) NOT NULL,
    replay       boolean     NOT NULL,
    attempt      int         NOT NULL,
    attempted_at datetime(6) NOT NULL,
    outcome      varchar(12) NOT NULL,
    status       int         NULL,
    milliseconds int         NOT NULL,
    PRIMARY KEY (sequence),
    KEY webhook_delivery_by_webhook (webhook_id, sequence),
    KEY webhook_delivery_by_age (attempted_at),
    CONSTRAINT webhook_delivery_of FOREIGN KEY (webhook_id) REFERENCES webhook (id),
    CONSTRAINT webhook_delivery_outcome CHECK (outcome IN ('DELIVERED', 'REFUSED', 'REDIRECTED', 'UNREACHABLE', 'TOO_SLOW', 'FORBIDDEN'))
);
