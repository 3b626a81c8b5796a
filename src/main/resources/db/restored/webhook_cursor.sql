-- No webhook is active after a restore, and no sender of the original has reserved one.
UPDATE webhook_cursor
SET active = FALSE, claim = NULL, claimed_until = NULL
