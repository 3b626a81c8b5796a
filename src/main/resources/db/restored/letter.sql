-- The original has perhaps sent since the backup what waited in it: an administrator sends what is still of use.
UPDATE letter
SET state = 'RESTORED', lease_until = NULL, version = version + 1
WHERE state IN ('QUEUED', 'SENDING', 'UNCERTAIN', 'GATHERED')
