-- Tokens by which programs act for a person: hashed, revocable.
CREATE TABLE api_token (
  id         uuid         NOT NULL,
  person_id  uuid         NOT NULL,
  name       varchar(100) NOT NULL,
  token_hash binary(32)   NOT NULL,
  created_at datetime(6)  NOT NULL,
  expires_at datetime(6)  NULL,
  revoked_at datetime(6)  NULL,
  PRIMARY KEY (id),
  CONSTRAINT uk_api_token_hash UNIQUE (token_hash),
  CONSTRAINT fk_api_token_person FOREIGN KEY (person_id) REFERENCES person (id)
);
