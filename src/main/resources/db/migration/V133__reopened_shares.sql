-- Shares that were agreed may be negotiated again when no agreement can be signed on them.
ALTER TABLE share_negotiation
    DROP CONSTRAINT ck_share_negotiation_state,
    ADD CONSTRAINT ck_share_negotiation_stage CHECK (state IN
        ('PROPOSING', 'MEDIATING', 'LAST_PROPOSAL', 'AGREED', 'REFUSED', 'FAILED', 'REOPENED'));

ALTER TABLE share_proposal
    DROP CONSTRAINT ck_share_proposal_fate,
    ADD CONSTRAINT ck_share_proposal_outcome CHECK (state IN ('OPEN', 'AGREED', 'COUNTERED', 'REFUSED', 'REOPENED'));
