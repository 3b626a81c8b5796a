-- A waiver that nobody decided before the grouping came to its end has lapsed: it stands for nothing and waits for nobody.
ALTER TABLE assessment_waiver
    DROP CONSTRAINT ck_assessment_waiver_state,
    DROP CONSTRAINT ck_assessment_waiver_standing,
    ADD CONSTRAINT ck_assessment_waiver_state CHECK (state IN ('ASKED', 'GRANTED', 'REFUSED', 'LAPSED')),
    ADD CONSTRAINT ck_assessment_waiver_standing CHECK ((state IN ('REFUSED', 'LAPSED')) = (standing IS NULL));
