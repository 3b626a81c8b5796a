-- The outline of the memo: what each section answers, who writes, who reviews, until when, and how its cycle goes.
ALTER TABLE bid_drafting
    ADD COLUMN outline_version int         NOT NULL DEFAULT 0,
    ADD COLUMN settled_at      datetime(6) NULL;
UPDATE bid_drafting SET settled_at = opened_at;

ALTER TABLE bid_section
    DROP KEY bid_section_of_member,
    ADD KEY bid_section_of_member (member_id),
    ADD COLUMN heading                  varchar(200)  NOT NULL DEFAULT '' AFTER position,
    ADD COLUMN weight                   decimal(5, 2) NULL AFTER heading,
    ADD COLUMN reviewer_member_id       uuid          NULL AFTER organisation_id,
    ADD COLUMN reviewer_organisation_id uuid          NULL AFTER reviewer_member_id,
    ADD COLUMN former_organisation_id   uuid          NULL AFTER reviewer_organisation_id,
    ADD COLUMN due_at                   datetime(6)   NULL,
    ADD COLUMN asked_at                 datetime(6)   NULL,
    ADD COLUMN review_due_at            datetime(6)   NULL,
    ADD COLUMN sent_back                int           NOT NULL DEFAULT 0,
    ADD COLUMN reminded_at              datetime(6)   NULL,
    ADD COLUMN late_since               datetime(6)   NULL,
    DROP CONSTRAINT bid_section_state,
    ADD CONSTRAINT bid_section_state CHECK
        (state IN ('PLANNED', 'TODO', 'DRAFT', 'IN_REVIEW', 'CHANGES', 'DISPUTED', 'APPROVED', 'LOCKED')),
    ADD CONSTRAINT bid_section_weight CHECK (weight IS NULL OR weight BETWEEN 0.01 AND 100);
UPDATE bid_section s JOIN bid_drafting d ON d.consortium_id = s.consortium_id
SET s.due_at = d.opened_at, s.asked_at = d.opened_at;
ALTER TABLE bid_section
    MODIFY COLUMN due_at datetime(6) NOT NULL,
    MODIFY COLUMN asked_at datetime(6) NOT NULL;
