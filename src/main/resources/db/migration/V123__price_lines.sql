-- A member's price by lines, apart from its sections; a justification where it is abnormally low; the lead's margin and risk.
CREATE TABLE price_line (
    price_sheet_id uuid           NOT NULL,
    position       int            NOT NULL,
    code           varchar(40)    NOT NULL,
    label          varchar(200)   NOT NULL,
    unit           varchar(20)    NOT NULL,
    quantity       decimal(12, 3) NOT NULL,
    unit_price     decimal(15, 6) NOT NULL,
    PRIMARY KEY (price_sheet_id, position),
    CONSTRAINT price_line_of_sheet FOREIGN KEY (price_sheet_id) REFERENCES price_sheet (id)
);
-- A price given as a whole until now is one line.
INSERT INTO price_line (price_sheet_id, position, code, label, unit, quantity, unit_price)
SELECT p.id, 0, '1', IF(s.title = '', '—', s.title), 'ens.', 1, p.amount
FROM price_sheet p JOIN bid_section s ON s.id = p.section_id WHERE p.amount < 1000000000;

ALTER TABLE price_sheet
    DROP FOREIGN KEY price_sheet_to_section,
    DROP KEY price_sheet_of_section,
    DROP COLUMN section_id,
    ADD UNIQUE KEY price_sheet_of_member (member_id),
    ADD COLUMN justification text        NULL,
    ADD COLUMN remark        text        NULL,
    ADD COLUMN due_at        datetime(6) NULL,
    ADD COLUMN late_since    datetime(6) NULL,
    DROP CONSTRAINT price_sheet_state,
    ADD CONSTRAINT price_sheet_state CHECK (state IN ('TODO', 'UNJUSTIFIED', 'GIVEN', 'VALIDATED', 'LOCKED'));

UPDATE price_sheet SET due_at = changed_at;
ALTER TABLE price_sheet MODIFY COLUMN due_at datetime(6) NOT NULL;

CREATE TABLE bid_margin (
    consortium_id uuid           NOT NULL,
    margin        decimal(15, 2) NOT NULL,
    risk          decimal(15, 2) NOT NULL,
    note          text           NOT NULL,
    version       int            NOT NULL,
    set_at        datetime(6)    NOT NULL,
    set_by        uuid           NULL,
    PRIMARY KEY (consortium_id)
);
