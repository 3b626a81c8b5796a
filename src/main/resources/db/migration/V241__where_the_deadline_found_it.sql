-- A grouping that missed its deadline goes on from where it stood: what that was is kept when it ends.
ALTER TABLE consortium
    ADD COLUMN missed_in varchar(20) NULL,
    ADD CONSTRAINT ck_consortium_missed_in CHECK (missed_in IS NULL OR state = 'DEADLINE_MISSED');

-- Those that ended before, as far as it shows: signing as long as the last version of their agreement was not signed by all,
-- negotiating as long as their last proposal was not agreed and nobody was looked for instead of a member.
UPDATE consortium c
SET c.missed_in = 'AGREED'
WHERE c.state = 'DEADLINE_MISSED'
  AND EXISTS (SELECT 1 FROM share_proposal p WHERE p.consortium_id = c.id AND p.state = 'AGREED')
  AND NOT EXISTS (SELECT 1 FROM agreement a WHERE a.consortium_id = c.id AND a.state = 'SIGNED' AND a.decision IS NULL)
  AND NOT EXISTS (SELECT 1 FROM bid_drafting d WHERE d.consortium_id = c.id AND d.suspended_at IS NULL);

UPDATE consortium c
SET c.missed_in = 'NEGOTIATING'
WHERE c.state = 'DEADLINE_MISSED'
  AND c.missed_in IS NULL
  AND EXISTS (SELECT 1
              FROM share_negotiation n
              WHERE n.consortium_id = c.id
                AND n.state <> 'AGREED'
                AND (n.decision IS NULL OR n.decision = 'RETRY')
                AND n.attempt_no = (SELECT max(m.attempt_no) FROM share_negotiation m WHERE m.consortium_id = c.id))
  AND NOT EXISTS (SELECT 1 FROM bid_drafting d WHERE d.consortium_id = c.id AND d.suspended_at IS NULL);
