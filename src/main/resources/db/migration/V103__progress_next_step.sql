-- Who is awaited first in a grouping and whether nothing will ever move it again: what a coordinator must know to help.
ALTER TABLE progress
    ADD COLUMN next_task            varchar(100) NULL,
    ADD COLUMN next_organisation_id uuid         NULL,
    ADD COLUMN stuck                boolean      NOT NULL DEFAULT FALSE;
