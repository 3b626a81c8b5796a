-- Answers already given to API calls that carried an Idempotency-Key, written in the transaction of the act itself.
CREATE TABLE idempotent_request (
  principal    varchar(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_key  varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  request_hash binary(32)   NOT NULL,
  status       int          NOT NULL,
  content_type varchar(200) NULL,
  location     varchar(500) NULL,
  body         longblob     NULL,
  created_at   datetime(6)  NOT NULL,
  PRIMARY KEY (principal, request_key),
  INDEX ix_idempotent_request_created_at (created_at)
);
