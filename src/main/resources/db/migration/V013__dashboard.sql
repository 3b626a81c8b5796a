-- Read models show the state of all groupings; they are rebuilt from facts, hold no price, and decide nothing.

-- The coordinator sees the next awaited organisation and task, and the groupings that nothing will move any more (stuck).
CREATE TABLE IF NOT EXISTS progress (
    consortium_id        uuid         NOT NULL,
    name                 varchar(200) NOT NULL,
    lead_organisation_id uuid         NOT NULL,
    state                varchar(30)  NOT NULL,
    deadline_at          datetime(6)  NOT NULL,
    members              int          NOT NULL,
    declines             int          NOT NULL DEFAULT 0,
    last_act             varchar(80)  NOT NULL,
    last_act_at          datetime(6)  NOT NULL,
    open_tasks           int          NOT NULL DEFAULT 0,
    next_task            varchar(100) NULL,
    next_organisation_id uuid         NULL,
    next_due_at          datetime(6)  NULL,
    incidents            int          NOT NULL DEFAULT 0,
    stuck                boolean      NOT NULL DEFAULT FALSE,
    lead_name            varchar(300) NOT NULL DEFAULT '',
    member_names         text         NOT NULL DEFAULT '',
    PRIMARY KEY (consortium_id),
    KEY progress_by_state (state, deadline_at),
    KEY progress_by_deadline (deadline_at)
);

CREATE TABLE IF NOT EXISTS progress_decline (
    invitation_id uuid        NOT NULL,
    consortium_id uuid        NOT NULL,
    reason        varchar(40) NOT NULL,
    declined_at   datetime(6) NOT NULL,
    PRIMARY KEY (invitation_id),
    KEY progress_decline_by_consortium (consortium_id),
    KEY progress_decline_by_reason (reason)
);

-- The news of a grouping are codes and ids; they get their words when they are read.
CREATE TABLE IF NOT EXISTS consortium_news (
    event_id        uuid        NOT NULL,
    consortium_id   uuid        NOT NULL,
    happened_at     datetime(6) NOT NULL,
    kind            varchar(40) NOT NULL,
    organisation_id uuid        NULL,
    PRIMARY KEY (event_id),
    KEY ix_consortium_news_latest (consortium_id, happened_at)
);

-- Each grouping contributes to the two aims of the programme (shares and hours), by value, place and theme of its lots.
CREATE TABLE IF NOT EXISTS programme (
    consortium_id       uuid           NOT NULL,
    consultation_id     uuid           NOT NULL,
    territory           varchar(5)     NOT NULL,
    theme               varchar(2)     NOT NULL,
    published_value     decimal(17, 2) NULL,
    clause_hours        bigint         NULL,
    judged              boolean        NOT NULL,
    blockers            int            NOT NULL,
    amount_status       varchar(15)    NOT NULL,
    amount_percent      decimal(7, 2)  NULL,
    amount_percent_open boolean        NOT NULL,
    amount_missing      text           NOT NULL,
    hours_status        varchar(15)    NOT NULL,
    hours_counted       bigint         NOT NULL,
    hours_total         bigint         NULL,
    hours_missing       text           NOT NULL,
    title               varchar(500)   NOT NULL DEFAULT '',
    buyer_name          varchar(300)   NOT NULL DEFAULT '',
    PRIMARY KEY (consortium_id),
    KEY programme_by_consultation (consultation_id),
    KEY programme_by_territory (territory)
);

-- The coordinators share one note about each grouping, which no other role reads.
CREATE TABLE IF NOT EXISTS coordinator_note (
    id         uuid        NOT NULL,
    version    bigint      NOT NULL,
    words      text        NOT NULL,
    written_by uuid        NULL,
    written_at datetime(6) NOT NULL,
    PRIMARY KEY (id)
);
