-- A member that the lead replaced leaves its name in the proposals it was part of.
ALTER TABLE consortium_member
    ADD COLUMN left_at datetime(6) NULL,
    DROP CONSTRAINT ck_consortium_member_state,
    ADD CONSTRAINT ck_consortium_member_standing CHECK (state IN ('PROVISIONAL', 'CONFIRMED', 'REPLACED'));
