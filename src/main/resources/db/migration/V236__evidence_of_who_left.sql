-- The evidence of a member that left is kept and counts no more.
ALTER TABLE evidence_file ADD COLUMN left_at datetime(6) NULL;
