-- A piece that was accepted and will have expired is handed in again; the accepted one counts until the lead took the new one.
ALTER TABLE evidence_piece ADD COLUMN renewal varchar(20) NULL;
ALTER TABLE evidence_piece ADD CONSTRAINT ck_evidence_piece_renewal CHECK (renewal IN ('TO_CHECK', 'TAKEN', 'REFUSED'));
