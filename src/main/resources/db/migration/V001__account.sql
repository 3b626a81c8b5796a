-- People sign in, act for organisations, and answer by links and tokens of which only hashes are stored.
CREATE TABLE IF NOT EXISTS person (
    id                  uuid         NOT NULL,
    version             bigint       NOT NULL,
    email               varchar(254) NOT NULL,
    name                varchar(200) NOT NULL,
    locale              varchar(5)   NOT NULL,
    password_hash       varchar(255) NULL,
    enabled             boolean      NOT NULL,
    security_stamp      int          NOT NULL,
    created_at          datetime(6)  NOT NULL,
    password_changed_at datetime(6)  NULL,
    erased_at           datetime(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_person_email (email),
    CONSTRAINT ck_person_locale CHECK (locale IN ('fr', 'en'))
);

-- For which organisation a person acts, and with which roles.
CREATE TABLE IF NOT EXISTS membership (
    id              uuid         NOT NULL,
    person_id       uuid         NOT NULL,
    organisation_id uuid         NULL,
    roles           varchar(100) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_membership_person_organisation (person_id, organisation_id),
    KEY ix_membership_organisation (organisation_id),
    CONSTRAINT fk_membership_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- A link acts for an organisation without an account; only the hash of its secret is stored.
CREATE TABLE IF NOT EXISTS one_time_link (
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
    UNIQUE KEY uk_one_time_link_token (token_hash),
    KEY ix_one_time_link_subject (purpose, subject_id)
);

-- A program acts for a person by a token that ends and can be revoked.
CREATE TABLE IF NOT EXISTS api_token (
    id         uuid         NOT NULL,
    person_id  uuid         NOT NULL,
    name       varchar(100) NOT NULL,
    token_hash binary(32)   NOT NULL,
    created_at datetime(6)  NOT NULL,
    expires_at datetime(6)  NOT NULL,
    revoked_at datetime(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_api_token_hash (token_hash),
    CONSTRAINT fk_api_token_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Every node counts the failed sign-ins of the last day per account and per address, both stored as hashes.
CREATE TABLE IF NOT EXISTS sign_in_failure (
    id        bigint      NOT NULL AUTO_INCREMENT,
    subject   binary(32)  NOT NULL,
    failed_at datetime(6) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_sign_in_failure_subject (subject, failed_at),
    KEY ix_sign_in_failure_failed_at (failed_at)
);

-- An answer to a task that was typed and not sent yet survives the closed browser.
CREATE TABLE IF NOT EXISTS kept_answer (
    subject_id      uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    choice          varchar(20) NOT NULL,
    words           mediumtext  NOT NULL,
    saved_at        datetime(6) NOT NULL,
    PRIMARY KEY (subject_id, organisation_id)
);
