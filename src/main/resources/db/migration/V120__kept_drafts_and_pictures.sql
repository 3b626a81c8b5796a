-- Drafts never lost: a text that came too late is kept aside; the pictures that the texts show.
ALTER TABLE bid_section ADD COLUMN last_number int NOT NULL DEFAULT 0 AFTER number;
UPDATE bid_section SET last_number = number;
ALTER TABLE bid_section_draft ADD COLUMN aside boolean NOT NULL DEFAULT FALSE;

CREATE TABLE bid_picture (
    document_id   uuid        NOT NULL,
    section_id    uuid        NOT NULL,
    consortium_id uuid        NOT NULL,
    width         int         NOT NULL,
    height        int         NOT NULL,
    added_at      datetime(6) NOT NULL,
    added_by      uuid        NULL,
    PRIMARY KEY (document_id),
    KEY bid_picture_of_section (section_id, added_at),
    KEY bid_picture_of_consortium (consortium_id),
    CONSTRAINT bid_picture_to_section FOREIGN KEY (section_id) REFERENCES bid_section (id)
);
