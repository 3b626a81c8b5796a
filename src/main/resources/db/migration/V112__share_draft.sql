-- What somebody has typed about shares and not sent: one draft for each organisation and proposal.
CREATE TABLE share_draft (
    consortium_id   uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    about_id        uuid        NOT NULL,
    typed           mediumtext  NOT NULL,
    saved_at        datetime(6) NOT NULL,
    PRIMARY KEY (consortium_id, organisation_id, about_id),
    CONSTRAINT fk_share_draft_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id)
);
