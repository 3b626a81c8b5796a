-- A deposited bid that is opened again is carried by another process instance: by which command its start was told last.
ALTER TABLE process_link ADD COLUMN restarted_by uuid NULL;
