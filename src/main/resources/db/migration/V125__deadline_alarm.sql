-- Who leads is told a day and four hours before the deadline that nothing is deposited; when the engine looks next.
ALTER TABLE consortium
    ADD COLUMN alarm_hours       int         NULL,
    ADD COLUMN alarm_deadline_at datetime(6) NULL;

ALTER TABLE process_link
    ADD COLUMN alarm_at datetime(6) NULL AFTER deadline_at;
