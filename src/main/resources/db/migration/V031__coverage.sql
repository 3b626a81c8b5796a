-- Where a bid answers what the buyer asks: said by the lead for each demand of the rules and each award criterion.

-- The id is computed from what is asked, so that it has one row. The way is null after the lead took its answer back. The
-- fingerprint is that of the buyer's words when the lead answered; the words themselves belong to other rooms.
CREATE TABLE IF NOT EXISTS demand_answer (
    id              uuid         NOT NULL,
    version         bigint       NOT NULL,
    consortium_id   uuid         NOT NULL,
    way             varchar(20)  NULL,
    paper           varchar(200) NULL,
    organisation_id uuid         NULL,
    ready           boolean      NOT NULL,
    asked_sha256    char(64)     NOT NULL,
    changes         int          NOT NULL,
    answered_at     datetime(6)  NOT NULL,
    answered_by     uuid         NULL,
    PRIMARY KEY (id),
    KEY ix_demand_answer_consortium (consortium_id),
    CONSTRAINT ck_demand_answer_way CHECK (way IN ('SECTIONS', 'PAPER', 'NO_TEXT')),
    CONSTRAINT ck_demand_answer_paper CHECK ((way <=> 'PAPER') = (paper IS NOT NULL)),
    CONSTRAINT ck_demand_answer_brought CHECK ((paper IS NULL) = (organisation_id IS NULL))
);

-- The section belongs to the room of the bid; a section that is gone is no longer shown.
CREATE TABLE IF NOT EXISTS demand_answer_section (
    answer_id  uuid NOT NULL,
    section_id uuid NOT NULL,
    PRIMARY KEY (answer_id, section_id),
    CONSTRAINT fk_demand_answer_section_answer FOREIGN KEY (answer_id) REFERENCES demand_answer (id)
);
