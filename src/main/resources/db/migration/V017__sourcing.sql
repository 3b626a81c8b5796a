-- A lead keeps how much each part of a candidate's score counts, and the spread of invitations is recorded once a day.
CREATE TABLE IF NOT EXISTS ranking_weight (
    lead_organisation_id uuid        NOT NULL,
    part                 varchar(10) NOT NULL,
    weight               int         NOT NULL,
    kept_at              datetime(6) NOT NULL,
    PRIMARY KEY (lead_organisation_id, part),
    CONSTRAINT ck_ranking_weight_part CHECK (part IN ('COMPETENCE', 'DISTANCE', 'CAPACITY', 'TARGETS', 'REFERENCES',
        'ANSWERS', 'CONFLICTS')),
    CONSTRAINT ck_ranking_weight_range CHECK (weight BETWEEN 0 AND 5)
);

-- The share of the ten most invited is read by each ranking; counting it reads the invitations of a year.
CREATE TABLE IF NOT EXISTS invitation_spread (
    day           date NOT NULL,
    invitations   int  NOT NULL,
    organisations int  NOT NULL,
    to_ten        int  NOT NULL,
    PRIMARY KEY (day),
    CONSTRAINT ck_invitation_spread_ten CHECK (to_ten <= invitations)
);
