-- An organisation asks for help: the offers of support organisations, the requests, whose turn it was to accept, and what was handed over.

-- An offer counts for all of France where it has no area, and for every organisation where it has no structure.
CREATE TABLE IF NOT EXISTS support_offer (
    organisation_id uuid        NOT NULL,
    version         bigint      NOT NULL,
    revision        int         NOT NULL,
    hours_per_month int         NOT NULL,
    away_until      date        NULL,
    changed_at      datetime(6) NOT NULL,
    PRIMARY KEY (organisation_id),
    CONSTRAINT support_offer_hours CHECK (hours_per_month BETWEEN 1 AND 2000)
);

CREATE TABLE IF NOT EXISTS support_offer_kind (
    organisation_id uuid        NOT NULL,
    kind            varchar(20) NOT NULL,
    PRIMARY KEY (organisation_id, kind),
    CONSTRAINT support_offer_kind_of FOREIGN KEY (organisation_id) REFERENCES support_offer (organisation_id),
    CONSTRAINT support_offer_kind_kind CHECK (kind IN ('TECHNICAL', 'DRAFTING', 'STRATEGIC', 'LEGAL', 'FINANCIAL'))
);

-- Département codes or NUTS areas.
CREATE TABLE IF NOT EXISTS support_offer_area (
    organisation_id uuid       NOT NULL,
    area            varchar(5) NOT NULL,
    PRIMARY KEY (organisation_id, area),
    KEY support_offer_area_by_area (area),
    CONSTRAINT support_offer_area_of FOREIGN KEY (organisation_id) REFERENCES support_offer (organisation_id)
);

CREATE TABLE IF NOT EXISTS support_offer_structure (
    organisation_id uuid        NOT NULL,
    structure       varchar(20) NOT NULL,
    PRIMARY KEY (organisation_id, structure),
    CONSTRAINT support_offer_structure_of FOREIGN KEY (organisation_id) REFERENCES support_offer (organisation_id),
    CONSTRAINT support_offer_structure_kind
        CHECK (structure IN ('ESS', 'INSERTION', 'ADAPTED', 'COOPERATIVE', 'COMPANY'))
);

-- The supporter is the organisation that is asked or that helps; null while a coordinator is awaited or helps.
CREATE TABLE IF NOT EXISTS support_request (
    id               uuid          NOT NULL,
    version          bigint        NOT NULL,
    organisation_id  uuid          NOT NULL,
    asked_by         uuid          NULL,
    send_key         uuid          NOT NULL,
    kind             varchar(20)   NOT NULL,
    question         varchar(1000) NOT NULL,
    consortium_id    uuid          NULL,
    section_id       uuid          NULL,
    outline_shared   boolean       NOT NULL,
    shared_until     datetime(6)   NOT NULL,
    sharing_ended_at datetime(6)   NULL,
    asked_at         datetime(6)   NOT NULL,
    state            varchar(20)   NOT NULL,
    supporter_id     uuid          NULL,
    answer_by        datetime(6)   NULL,
    accepted_at      datetime(6)   NULL,
    accepted_by      uuid          NULL,
    diagnosis        varchar(4000) NULL,
    deliver_by       datetime(6)   NULL,
    delivered_at     datetime(6)   NULL,
    score            int           NULL,
    evaluation       varchar(1000) NULL,
    ended_at         datetime(6)   NULL,
    PRIMARY KEY (id),
    UNIQUE KEY support_request_sent_once (organisation_id, send_key),
    KEY support_request_by_consortium (consortium_id),
    KEY support_request_by_supporter (supporter_id, state, answer_by),
    KEY support_request_by_delivery (supporter_id, delivered_at),
    KEY support_request_by_end (ended_at, state, answer_by),
    CONSTRAINT support_request_kind CHECK (kind IN ('TECHNICAL', 'DRAFTING', 'STRATEGIC', 'LEGAL', 'FINANCIAL')),
    CONSTRAINT support_request_state CHECK (state IN ('OFFERED', 'WITH_COORDINATOR', 'ACCEPTED', 'DIAGNOSED',
        'DELIVERED', 'EVALUATED', 'WITHDRAWN')),
    CONSTRAINT support_request_score CHECK (score BETWEEN 1 AND 5),
    CONSTRAINT support_request_shares CHECK (consortium_id IS NOT NULL OR (section_id IS NULL AND NOT outline_shared))
);

-- One turn of one organisation to accept; the end and the outcome are null while it is awaited.
CREATE TABLE IF NOT EXISTS support_turn (
    request_id      uuid        NOT NULL,
    position        int         NOT NULL,
    organisation_id uuid        NOT NULL,
    asked_at        datetime(6) NOT NULL,
    answer_by       datetime(6) NOT NULL,
    ended_at        datetime(6) NULL,
    outcome         varchar(20) NULL,
    reason          varchar(30) NULL,
    PRIMARY KEY (request_id, position),
    KEY support_turn_by_organisation (organisation_id, ended_at),
    CONSTRAINT support_turn_of FOREIGN KEY (request_id) REFERENCES support_request (id),
    CONSTRAINT support_turn_outcome CHECK (outcome IN ('ACCEPTED', 'PASSED', 'LAPSED', 'WITHDRAWN')),
    CONSTRAINT support_turn_reason
        CHECK (reason IN ('NO_TIME', 'NOT_OUR_FIELD', 'OUT_OF_TERRITORY', 'CONFLICT_OF_INTEREST', 'OTHER'))
);

CREATE TABLE IF NOT EXISTS support_deliverable (
    request_id   uuid          NOT NULL,
    position     int           NOT NULL,
    words        varchar(4000) NOT NULL,
    hours        decimal(5, 1) NOT NULL,
    delivered_at datetime(6)   NOT NULL,
    delivered_by uuid          NULL,
    PRIMARY KEY (request_id, position),
    KEY support_deliverable_by_day (delivered_at),
    CONSTRAINT support_deliverable_of FOREIGN KEY (request_id) REFERENCES support_request (id)
);

-- The support organisation opened what was shared: one row for each person and day in Paris, which the requester sees.
CREATE TABLE IF NOT EXISTS support_opening (
    request_id uuid        NOT NULL,
    opened_on  date        NOT NULL,
    person_id  uuid        NOT NULL,
    opened_at  datetime(6) NOT NULL,
    PRIMARY KEY (request_id, opened_on, person_id),
    CONSTRAINT support_opening_of FOREIGN KEY (request_id) REFERENCES support_request (id)
);
