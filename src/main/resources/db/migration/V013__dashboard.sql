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

-- The funnel counts each need at the furthest stage that it reached (0 to 4). Area is the NUTS code of its place, theme its
-- CPV division; a choice is the time from the short list to the buyer's first wish for an introduction. Days and months are
-- those of Paris.
CREATE TABLE IF NOT EXISTS need_progress (
    need_id      uuid       NOT NULL,
    published_on date       NOT NULL,
    area         varchar(5) NOT NULL,
    theme        varchar(2) NOT NULL,
    stage        int        NOT NULL,
    asked        int        NOT NULL,
    answered     int        NOT NULL,
    interested   int        NOT NULL,
    choice_hours int        NULL,
    choice_month varchar(7) NULL,
    PRIMARY KEY (need_id),
    KEY need_progress_by_day (published_on, need_id),
    CONSTRAINT need_progress_stage CHECK (stage BETWEEN 0 AND 4)
);

-- A structure that was asked about a need: where it is, in how many hours and in which month it answered, and why it said no.
CREATE TABLE IF NOT EXISTS need_answer (
    inquiry_id      uuid        NOT NULL,
    need_id         uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    area            varchar(5)  NOT NULL,
    answer_hours    int         NULL,
    answer_month    varchar(7)  NULL,
    interested      boolean     NOT NULL,
    reason          varchar(20) NULL,
    PRIMARY KEY (inquiry_id),
    KEY need_answer_by_need (need_id)
);

-- A programme that coordinators follow: the needs of its time, its areas (NUTS codes) and its themes (CPV divisions).
CREATE TABLE IF NOT EXISTS followed_programme (
    id         uuid         NOT NULL,
    version    bigint       NOT NULL,
    name       varchar(120) NOT NULL,
    starts_on  date         NOT NULL,
    ends_on    date         NOT NULL,
    areas      varchar(200) NOT NULL,
    themes     varchar(200) NOT NULL,
    changed_at datetime(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY followed_programme_name (name),
    CONSTRAINT followed_programme_dates CHECK (starts_on <= ends_on)
);
