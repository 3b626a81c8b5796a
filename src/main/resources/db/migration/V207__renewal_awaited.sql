-- Since when a member is asked to hand in again what was accepted and will have expired; null while nothing is asked.
ALTER TABLE evidence_file ADD COLUMN renewal_asked_at datetime(6) NULL;
