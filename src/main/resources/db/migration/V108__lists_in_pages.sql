-- What is read page by page or only counted is found by an index: late tasks of each model, lines of an import by outcome.
CREATE INDEX ix_open_task_process ON open_task (process_id, due_at);
CREATE INDEX directory_import_line_by_status ON directory_import_line (import_id, status, line);
