-- Until when a person has looked at its notifications: what was written since is new.
CREATE TABLE notification_seen (
  person_id uuid        NOT NULL,
  seen_at   datetime(6) NOT NULL,
  PRIMARY KEY (person_id)
);
