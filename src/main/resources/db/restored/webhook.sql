-- The receiver of a restored server would get events again, and that of a copy would get them from two servers: a person
-- resumes each webhook by hand.
UPDATE webhook
SET state = 'PAUSED', pause_reason = 'RESTORED', paused_at = UTC_TIMESTAMP(6), version = version + 1
WHERE state = 'ACTIVE'
