-- An agreement whose party failed after all had signed binds nobody any more; it stays as evidence, and says since when.
ALTER TABLE agreement
    DROP CONSTRAINT ck_agreement_state,
    ADD CONSTRAINT ck_agreement_state CHECK (state IN
        ('SIGNING', 'SIGNED', 'CHANGES', 'FAILED', 'REFUSED', 'LAPSED', 'SUPERSEDED'));

UPDATE agreement SET state = 'SUPERSEDED' WHERE state = 'SIGNED' AND decision IS NOT NULL;
