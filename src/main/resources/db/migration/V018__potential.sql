-- A buyer or a lead asks what structures could take of a purchasing programme: its lines, its refused lines and the result.

-- Null as owner is the platform: its coordinators and administrators. The lease is machine time; all other times are business time.
CREATE TABLE IF NOT EXISTS purchase_programme (
    id                    uuid           NOT NULL,
    version               bigint         NOT NULL,
    owner_organisation_id uuid           NULL,
    file_name             varchar(200)   NOT NULL,
    received_at           datetime(6)    NOT NULL,
    state                 varchar(10)    NOT NULL,
    radius                int            NOT NULL,
    hourly_cost           decimal(5, 2)  NOT NULL,
    labour_share          decimal(7, 4)  NOT NULL,
    insertion_share     decimal(7, 4)  NOT NULL,
    months                int            NOT NULL,
    line_count            int            NOT NULL,
    refused_count         int            NOT NULL,
    left_out              int            NOT NULL,
    computed_count        int            NOT NULL,
    attempts              int            NOT NULL,
    lease_until           datetime(6)    NULL,
    computed_at           datetime(6)    NULL,
    amount                decimal(18, 2) NOT NULL,
    reachable_amount      decimal(18, 2) NOT NULL,
    hours                 bigint         NOT NULL,
    reachable_hours       bigint         NOT NULL,
    insertion_hours     bigint         NOT NULL,
    PRIMARY KEY (id),
    KEY purchase_programme_by_owner (owner_organisation_id, id),
    KEY purchase_programme_by_state (state, lease_until),
    CONSTRAINT purchase_programme_state CHECK (state IN ('REVIEW', 'WAITING', 'COMPUTING', 'READY', 'FAILED'))
);

-- One purchase with its potential; the columns after months are null until it was computed.
CREATE TABLE IF NOT EXISTS purchase_line (
    programme_id      uuid           NOT NULL,
    line              int            NOT NULL,
    label             varchar(50)    NULL,
    object            varchar(300)   NOT NULL,
    cpv               varchar(10)    NULL,
    amount            decimal(15, 2) NOT NULL,
    place             varchar(200)   NOT NULL,
    first_month       date           NOT NULL,
    months            int            NOT NULL,
    structures        int            NULL,
    insertion       int            NULL,
    disability        int            NULL,
    social_economy    int            NULL,
    small_firms       int            NULL,
    stated            int            NULL,
    hours             bigint         NULL,
    reachable_hours   bigint         NULL,
    reachable_amount  decimal(15, 2) NULL,
    insertion_hours bigint         NULL,
    outlook           varchar(20)    NULL,
    understood        varchar(1000)  NULL,
    place_known       boolean        NULL,
    partial           boolean        NULL,
    PRIMARY KEY (programme_id, line),
    CONSTRAINT purchase_line_of FOREIGN KEY (programme_id) REFERENCES purchase_programme (id),
    CONSTRAINT purchase_line_outlook CHECK (outlook IN ('EITHER', 'DISABILITY', 'INSERTION', 'TOGETHER', 'SEPARATE_LOT',
        'CAPACITY_UNKNOWN', 'TOO_FEW', 'NOBODY', 'NOT_UNDERSTOOD'))
);

-- The work of each month of a programme.
CREATE TABLE IF NOT EXISTS purchase_month (
    programme_id      uuid   NOT NULL,
    month             date   NOT NULL,
    hours             bigint NOT NULL,
    reachable_hours   bigint NOT NULL,
    insertion_hours bigint NOT NULL,
    PRIMARY KEY (programme_id, month),
    CONSTRAINT purchase_month_of FOREIGN KEY (programme_id) REFERENCES purchase_programme (id)
);

-- A cell of a refused line as its user wrote it, with its fault if it has one.
CREATE TABLE IF NOT EXISTS purchase_refusal (
    programme_id uuid          NOT NULL,
    line         int           NOT NULL,
    field        varchar(10)   NOT NULL,
    value        varchar(1000) NOT NULL,
    message_key  varchar(100)  NULL,
    arguments    varchar(200)  NULL,
    PRIMARY KEY (programme_id, line, field),
    CONSTRAINT purchase_refusal_of FOREIGN KEY (programme_id) REFERENCES purchase_programme (id),
    CONSTRAINT purchase_refusal_field CHECK (field IN ('LINE', 'OBJECT', 'AMOUNT', 'PLACE', 'MONTH', 'MONTHS', 'CPV'))
);
