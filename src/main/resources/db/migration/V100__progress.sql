-- Where each grouping stands, for those who watch all of them: rebuilt from facts, never decided on. No price, no text.
CREATE TABLE progress (
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
    next_due_at          datetime(6)  NULL,
    incidents            int          NOT NULL DEFAULT 0,
    PRIMARY KEY (consortium_id),
    KEY progress_by_state (state, deadline_at),
    KEY progress_by_deadline (deadline_at)
);

CREATE TABLE progress_decline (
    invitation_id uuid        NOT NULL,
    consortium_id uuid        NOT NULL,
    reason        varchar(40) NOT NULL,
    declined_at   datetime(6) NOT NULL,
    PRIMARY KEY (invitation_id),
    KEY progress_decline_by_consortium (consortium_id),
    KEY progress_decline_by_reason (reason)
);
