-- The lead is asked to settle what holds its grouping at every stage of its check, from the design to the time after the deposit.
ALTER TABLE assessment_blocked_stage
    DROP CONSTRAINT ck_assessment_blocked_stage_stage,
    ADD CONSTRAINT ck_assessment_blocked_stage_stage CHECK (stage IN ('DESIGN', 'DRAFT', 'FINAL', 'PRE_DEPOSIT', 'POST'));
