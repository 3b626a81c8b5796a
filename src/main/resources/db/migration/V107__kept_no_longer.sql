-- Secrets and guesses are kept no longer than they serve: answers that show a secret once, tokens, failed sign-ins.
ALTER TABLE idempotent_request ADD shown_once boolean NOT NULL DEFAULT FALSE AFTER status;
UPDATE idempotent_request SET shown_once = TRUE, body = NULL
WHERE status BETWEEN 200 AND 299 AND (location LIKE '/api/v1/me/tokens/%' OR LOCATE('"path":"/i/', body) > 0);
-- a token that never ended gets the longest life there is, counted from now, so that no program is cut off today
UPDATE api_token SET expires_at = UTC_TIMESTAMP(6) + INTERVAL 366 DAY WHERE expires_at IS NULL;
ALTER TABLE api_token MODIFY expires_at datetime(6) NOT NULL;
-- failed sign-ins are found by their age to be forgotten, whether or not their subject comes again
CREATE INDEX ix_sign_in_failure_failed_at ON sign_in_failure (failed_at);
