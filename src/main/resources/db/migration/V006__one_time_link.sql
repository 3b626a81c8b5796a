-- Links that act for an organisation without an account: only the hash of the secret is kept.
CREATE TABLE one_time_link (
  id              uuid         NOT NULL,
  token_hash      binary(32)   NOT NULL,
  purpose         varchar(40)  NOT NULL,
  subject_id      uuid         NOT NULL,
  organisation_id uuid         NULL,
  email           varchar(254) NOT NULL,
  created_at      datetime(6)  NOT NULL,
  expires_at      datetime(6)  NOT NULL,
  first_opened_at datetime(6)  NULL,
  spent_at        datetime(6)  NULL,
  PRIMARY KEY (id),
  CONSTRAINT uk_one_time_link_token UNIQUE (token_hash),
  INDEX ix_one_time_link_subject (purpose, subject_id)
);
