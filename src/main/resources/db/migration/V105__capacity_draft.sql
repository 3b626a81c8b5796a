-- What a candidate has written of its means and not handed in yet: one draft an invitation, gone once it is handed in.
CREATE TABLE capacity_draft (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL,
    saved_at         datetime(6) NOT NULL,
    establishment_id uuid        NULL,
    headcount        int         NULL,
    hours_per_month  int         NULL,
    reference_words  text        NOT NULL,
    insured          tinyint(1)  NOT NULL,
    conflicts        text        NOT NULL,
    other_groupings  tinyint(1)  NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_capacity_draft_invitation FOREIGN KEY (id) REFERENCES invitation (id)
);
