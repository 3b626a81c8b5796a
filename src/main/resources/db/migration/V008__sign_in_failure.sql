-- Failed sign-ins of the last day, counted per account and per address by every node; both only as hashes.
CREATE TABLE sign_in_failure (
  id        bigint      NOT NULL AUTO_INCREMENT,
  subject   binary(32)  NOT NULL,
  failed_at datetime(6) NOT NULL,
  PRIMARY KEY (id),
  INDEX ix_sign_in_failure_subject (subject, failed_at)
);
