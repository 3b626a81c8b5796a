-- By when a case of exclusion is judged: debts by the day they were settled, others by the last day they hold (L2141-1 to L2141-7); and one that a judge ordered.
ALTER TABLE evidence_exclusion
    DROP CONSTRAINT ck_evidence_exclusion_standing;

ALTER TABLE evidence_exclusion
    ADD COLUMN day date NULL,
    ADD CONSTRAINT ck_evidence_exclusion_standing CHECK (standing IN ('DECLARED', 'CLEANED', 'OPEN', 'SETTLED', 'LATE', 'JUDGE_ORDERED'));

ALTER TABLE subcontractor_exclusion
    DROP CONSTRAINT ck_subcontractor_exclusion_standing;

ALTER TABLE subcontractor_exclusion
    ADD COLUMN day date NULL,
    ADD CONSTRAINT ck_subcontractor_exclusion_standing CHECK (standing IN ('DECLARED', 'CLEANED', 'OPEN', 'SETTLED', 'LATE', 'JUDGE_ORDERED'));
