-- What a case of the law tells and no page asked: a deposit the buyer could not open (R2132-11), supplies with services
-- (L2193-1), what an employer is paid for staff it makes available, and a « structure équivalente » (L2113-12, L2113-13).
ALTER TABLE deposit_aftermath ADD COLUMN unreadable boolean NOT NULL DEFAULT false;
ALTER TABLE consultation MODIFY COLUMN nature varchar(30) NULL;
ALTER TABLE consultation DROP CONSTRAINT consultation_nature;
ALTER TABLE consultation ADD CONSTRAINT consultation_nature
    CHECK (nature IN ('WORKS', 'SUPPLIES', 'SUPPLIES_WITH_SERVICES', 'SERVICES'));
ALTER TABLE staff_made_available ADD COLUMN amount decimal(15,2) NOT NULL DEFAULT 0;
ALTER TABLE staff_made_available ADD CONSTRAINT ck_staff_made_available_amount CHECK (amount >= 0);
ALTER TABLE establishment DROP CONSTRAINT establishment_insertion_kind;
ALTER TABLE establishment MODIFY COLUMN insertion_kind varchar(20) NOT NULL;
ALTER TABLE establishment ADD CONSTRAINT establishment_insertion_kind CHECK (insertion_kind IN ('NONE', 'EI', 'ACI', 'AI',
    'ETTI', 'EITI', 'GEIQ', 'EA', 'EATT', 'ESAT', 'SEP', 'REGIE', 'EQUIVALENT'));
