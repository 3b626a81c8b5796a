-- A network invites organisations; they join, say whether it may name them, and answer the schemes that it relays.

-- One row for each organisation that a network ever invited. naming is the consent of a member and null in every other state.
CREATE TABLE IF NOT EXISTS network_member (
    id              uuid        NOT NULL,
    version         bigint      NOT NULL,
    network_id      uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    state           varchar(8)  NOT NULL,
    naming          varchar(16) NULL,
    invited_at      datetime(6) NOT NULL,
    answer_by       datetime(6) NOT NULL,
    changed_at      datetime(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY network_member_once (network_id, organisation_id),
    KEY network_member_by_state (network_id, state, id),
    KEY network_member_by_organisation (organisation_id, state),
    CONSTRAINT network_member_state CHECK (state IN ('INVITED', 'JOINED', 'DECLINED', 'LEFT', 'REMOVED')),
    CONSTRAINT network_member_naming CHECK (naming IN ('NAME_AND_ANSWERS', 'NAME', 'TOTALS_ONLY')),
    CONSTRAINT network_member_consent CHECK ((state = 'JOINED') = (naming IS NOT NULL))
);

-- A scheme of a network: the call that Cordée relays as the network wrote it.
CREATE TABLE IF NOT EXISTS network_scheme (
    id             uuid          NOT NULL,
    version        bigint        NOT NULL,
    revision       int           NOT NULL,
    network_id     uuid          NOT NULL,
    title          varchar(150)  NOT NULL,
    purpose        varchar(2000) NOT NULL,
    audience       varchar(500)  NOT NULL,
    requirement    varchar(500)  NOT NULL,
    closes_at      datetime(6)   NOT NULL,
    decision_on    date          NULL,
    state          varchar(9)    NOT NULL,
    drafted_at     datetime(6)   NOT NULL,
    published_at   datetime(6)   NULL,
    reminder_waves int           NOT NULL,
    reminded_at    datetime(6)   NULL,
    PRIMARY KEY (id),
    KEY network_scheme_by_network (network_id, state, closes_at),
    CONSTRAINT network_scheme_state CHECK (state IN ('DRAFT', 'PUBLISHED', 'CLOSED')),
    CONSTRAINT network_scheme_published CHECK (state = 'DRAFT' OR published_at IS NOT NULL)
);

CREATE TABLE IF NOT EXISTS network_scheme_question (
    scheme_id       uuid          NOT NULL,
    position        int           NOT NULL,
    wording         varchar(300)  NOT NULL,
    kind            varchar(10)   NOT NULL,
    answer_required boolean       NOT NULL,
    answer_options  varchar(2100) NOT NULL,
    PRIMARY KEY (scheme_id, position),
    CONSTRAINT network_scheme_question_of FOREIGN KEY (scheme_id) REFERENCES network_scheme (id),
    CONSTRAINT network_scheme_question_kind CHECK (kind IN ('SHORT_TEXT', 'LONG_TEXT', 'NUMBER', 'YES_NO', 'CHOICE'))
);

-- A member to which a scheme was relayed. answered_at is null until it sent its answers.
CREATE TABLE IF NOT EXISTS network_scheme_recipient (
    id              uuid        NOT NULL,
    version         bigint      NOT NULL,
    revision        int         NOT NULL,
    scheme_id       uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    relayed_at      datetime(6) NOT NULL,
    answered_at     datetime(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY network_scheme_recipient_once (scheme_id, organisation_id),
    KEY network_scheme_recipient_answers (scheme_id, answered_at, id),
    KEY network_scheme_recipient_by_organisation (organisation_id, scheme_id),
    CONSTRAINT network_scheme_recipient_of FOREIGN KEY (scheme_id) REFERENCES network_scheme (id)
);

CREATE TABLE IF NOT EXISTS network_scheme_answer (
    recipient_id uuid          NOT NULL,
    position     int           NOT NULL,
    words        varchar(4000) NOT NULL,
    PRIMARY KEY (recipient_id, position),
    CONSTRAINT network_scheme_answer_of FOREIGN KEY (recipient_id) REFERENCES network_scheme_recipient (id)
);
