-- Due dates can be told again at any time: since when the deadline is known, and by when an undertaking is owed.
ALTER TABLE consortium ADD COLUMN planned_at datetime(6) NULL AFTER opened_at;
UPDATE consortium SET planned_at = opened_at;
ALTER TABLE consortium MODIFY COLUMN planned_at datetime(6) NOT NULL;

ALTER TABLE invitation ADD COLUMN nda_due_at datetime(6) NULL AFTER closed_at;
