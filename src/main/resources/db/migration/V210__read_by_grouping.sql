-- What belongs to a grouping is read by grouping; without these the rows of all groupings were, each time.
CREATE INDEX ix_proposal_answer_consortium ON proposal_answer (consortium_id);
CREATE INDEX ix_bid_approval_consortium ON bid_approval (consortium_id);
CREATE INDEX ix_deposit_outcome_consortium ON deposit_outcome (consortium_id);
CREATE INDEX ix_letter_consortium ON letter (consortium_id, kind);
