-- The operator that promises its means by a letter (R2143-12); without one, what was given when all letters were one file, for each.
ALTER TABLE evidence_piece ADD COLUMN operator_id uuid NULL;
ALTER TABLE evidence_piece ADD CONSTRAINT ck_evidence_piece_operator CHECK (operator_id IS NULL OR piece = 'COMMITMENT_LETTER');
