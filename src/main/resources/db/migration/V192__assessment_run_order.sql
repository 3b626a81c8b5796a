-- A grouping that returns to what it was is judged again: only the same content right after itself is the same run.
ALTER TABLE assessment_run
    ADD COLUMN after_run uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    DROP KEY uk_assessment_run_content,
    ADD CONSTRAINT uk_assessment_run_content UNIQUE (consortium_id, case_sha256, tables_sha256, after_run);
