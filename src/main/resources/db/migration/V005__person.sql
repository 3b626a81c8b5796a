-- People who sign in, and for whom each of them may act.
CREATE TABLE person (
  id                  uuid         NOT NULL,
  email               varchar(254) NOT NULL,
  name                varchar(200) NOT NULL,
  locale              varchar(5)   NOT NULL,
  password_hash       varchar(255) NULL,
  enabled             boolean      NOT NULL,
  security_stamp      int          NOT NULL,
  created_at          datetime(6)  NOT NULL,
  password_changed_at datetime(6)  NULL,
  erased_at           datetime(6)  NULL,
  version             bigint       NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uk_person_email UNIQUE (email),
  CONSTRAINT ck_person_locale CHECK (locale IN ('fr', 'en'))
);

CREATE TABLE membership (
  id              uuid         NOT NULL,
  person_id       uuid         NOT NULL,
  organisation_id uuid         NULL,
  roles           varchar(100) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_membership_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT uk_membership_person_organisation UNIQUE (person_id, organisation_id),
  INDEX ix_membership_organisation (organisation_id)
);
