-- People sign in, act for organisations, and answer by links and tokens of which only hashes are stored.
CREATE TABLE IF NOT EXISTS person (
    id                  uuid         NOT NULL,
    version             bigint       NOT NULL,
    email               varchar(254) NOT NULL,
    name                varchar(200) NOT NULL,
    locale              varchar(5)   NOT NULL,
    password_hash       varchar(255) NULL,
    enabled             boolean      NOT NULL,
    second_factor       boolean      NOT NULL DEFAULT FALSE,
    security_stamp      int          NOT NULL,
    guess_series        int          NOT NULL DEFAULT 0,
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

-- A link acts for an organisation without an account; only the hash of its secret is stored. A link of a consortium
-- opens the pages of one act there: before the act to do it, after it to read them, and nothing once it is revoked.
CREATE TABLE IF NOT EXISTS one_time_link (
    id              uuid         NOT NULL,
    token_hash      binary(32)   NOT NULL,
    purpose         varchar(40)  NOT NULL,
    subject_id      uuid         NOT NULL,
    organisation_id uuid         NULL,
    consortium_id   uuid         NULL,
    page            varchar(200) NULL,
    email           varchar(254) NOT NULL,
    created_at      datetime(6)  NOT NULL,
    expires_at      datetime(6)  NOT NULL,
    first_opened_at datetime(6)  NULL,
    spent_at        datetime(6)  NULL,
    revoked_at      datetime(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_one_time_link_token (token_hash),
    KEY ix_one_time_link_subject (purpose, subject_id),
    KEY ix_one_time_link_consortium (consortium_id, organisation_id),
    CONSTRAINT ck_one_time_link_page CHECK ((consortium_id IS NULL) = (page IS NULL))
);

-- The last code sent to the address of a link: its holder proves by it, when it signs, that it reads that mailbox.
CREATE TABLE IF NOT EXISTS signing_code (
    link_id       uuid        NOT NULL,
    letters       int         NOT NULL,
    letters_since datetime(6) NOT NULL,
    code_hash     binary(32)  NULL,
    drawn_at      datetime(6) NULL,
    tries         int         NOT NULL,
    version       bigint      NOT NULL,
    PRIMARY KEY (link_id),
    KEY ix_signing_code_letters_since (letters_since)
);

-- The authenticator app of a person. Its secret is encrypted with a key outside the database; a new secret waits beside
-- the old one for its first code. The last used time step is kept, because a code is accepted once.
CREATE TABLE IF NOT EXISTS authenticator_app (
    person_id     uuid           NOT NULL,
    secret        varbinary(128) NULL,
    confirmed_at  datetime(6)    NULL,
    used_step     bigint         NOT NULL,
    used_at       datetime(6)    NULL,
    new_secret    varbinary(128) NULL,
    new_secret_at datetime(6)    NULL,
    version       bigint         NOT NULL,
    PRIMARY KEY (person_id),
    CONSTRAINT fk_authenticator_app_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT ck_authenticator_app_secret CHECK ((secret IS NULL) = (confirmed_at IS NULL)),
    CONSTRAINT ck_authenticator_app_new_secret CHECK ((new_secret IS NULL) = (new_secret_at IS NULL))
);

-- The public keys of a person's devices (WebAuthn), each with the answer of its registration.
CREATE TABLE IF NOT EXISTS passkey (
    id              uuid            NOT NULL,
    person_id       uuid            NOT NULL,
    label           varchar(100)    NOT NULL,
    credential_id   varbinary(1023) NOT NULL,
    public_key      varbinary(2000) NOT NULL,
    attestation     mediumblob      NOT NULL,
    client_data     blob            NOT NULL,
    transports      varchar(200)    NOT NULL,
    signatures      bigint          NOT NULL,
    backup_eligible boolean         NOT NULL,
    backed_up       boolean         NOT NULL,
    created_at      datetime(6)     NOT NULL,
    used_at         datetime(6)     NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_passkey_credential (credential_id),
    KEY ix_passkey_person (person_id),
    CONSTRAINT fk_passkey_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- The identity of a person at the identity provider: issuer and subject, never the address alone.
CREATE TABLE IF NOT EXISTS open_id_connect_identity (
    id        uuid         NOT NULL,
    person_id uuid         NOT NULL,
    issuer    varchar(255) NOT NULL,
    subject   varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    siret     varchar(14)  NULL,
    linked_at datetime(6)  NOT NULL,
    used_at   datetime(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_open_id_connect_identity_subject (issuer, subject),
    UNIQUE KEY uk_open_id_connect_identity_person (person_id),
    CONSTRAINT fk_open_id_connect_identity_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Ten codes of a person, of which each replaces the second factor once; only their hashes are stored.
CREATE TABLE IF NOT EXISTS recovery_code (
    id        uuid        NOT NULL,
    person_id uuid        NOT NULL,
    code_hash binary(32)  NOT NULL,
    used_at   datetime(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_recovery_code_hash (person_id, code_hash),
    CONSTRAINT fk_recovery_code_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- A program acts for a person by a token that has a scope, ends and can be revoked.
CREATE TABLE IF NOT EXISTS api_token (
    id         uuid         NOT NULL,
    person_id  uuid         NOT NULL,
    name       varchar(100) NOT NULL,
    scope      varchar(10)  NOT NULL,
    token_hash binary(32)   NOT NULL,
    created_at datetime(6)  NOT NULL,
    expires_at datetime(6)  NOT NULL,
    revoked_at datetime(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_api_token_hash (token_hash),
    CONSTRAINT fk_api_token_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT ck_api_token_scope CHECK (scope IN ('READ', 'ACT', 'SIGN'))
);

-- A person reads its due dates in its own calendar program at one secret address, which it can renew and revoke.
CREATE TABLE IF NOT EXISTS calendar_address (
    person_id  uuid        NOT NULL,
    token_hash binary(32)  NOT NULL,
    issued_at  datetime(6) NOT NULL,
    PRIMARY KEY (person_id),
    UNIQUE KEY uk_calendar_address_token (token_hash),
    CONSTRAINT fk_calendar_address_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Every node counts the failed sign-ins of each subject, which is stored as a hash, in one row for each subject. The
-- table has one key and no index that a count changes, so that counts in the order of the keys never block each other.
CREATE TABLE IF NOT EXISTS sign_in_failure (
    subject        binary(32)  NOT NULL,
    since          datetime(6) NOT NULL,
    window_seconds int         NOT NULL,
    counted        int         NOT NULL,
    next_at        datetime(6) NULL,
    PRIMARY KEY (subject),
    CONSTRAINT ck_sign_in_failure_counted CHECK (counted >= 0)
);

-- A browser in which a person signed in before; the cookie has the secret, the table its hash.
CREATE TABLE IF NOT EXISTS known_device (
    token_hash binary(32)  NOT NULL,
    person_id  uuid        NOT NULL,
    seen_at    datetime(6) NOT NULL,
    PRIMARY KEY (token_hash, person_id),
    KEY ix_known_device_person (person_id),
    CONSTRAINT fk_known_device_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- A person sees its sign-ins; the failed ones of one hour and network are one line, and the refused ones of one hour.
CREATE TABLE IF NOT EXISTS sign_in (
    person_id  uuid        NOT NULL,
    started_at datetime(6) NOT NULL,
    outcome    varchar(20) NOT NULL,
    means      varchar(20) NOT NULL,
    network    varchar(45) NOT NULL,
    browser    varchar(60) NOT NULL,
    last_at    datetime(6) NOT NULL,
    times      int         NOT NULL,
    PRIMARY KEY (person_id, started_at, outcome, means, network),
    KEY ix_sign_in_started_at (started_at),
    CONSTRAINT fk_sign_in_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT ck_sign_in_outcome CHECK (outcome IN ('SIGNED_IN', 'FIRST_STEP', 'WRONG', 'REFUSED')),
    CONSTRAINT ck_sign_in_means CHECK (means IN (
        'PASSWORD', 'CODE', 'PASSKEY', 'PROVIDER', 'PASSWORD_AND_CODE', 'PASSWORD_AND_PASSKEY', 'PROVIDER_AND_CODE',
        'PROVIDER_AND_PASSKEY'))
);

-- The sessions of pages, in the columns of Spring Session; their attributes are serialized Java objects. The principal
-- is the id of the person; it is empty before a sign-in.
CREATE TABLE IF NOT EXISTS http_session (
    primary_id            char(36)     NOT NULL,
    session_id            char(36)     NOT NULL,
    creation_time         bigint       NOT NULL,
    last_access_time      bigint       NOT NULL,
    max_inactive_interval int          NOT NULL,
    expiry_time           bigint       NOT NULL,
    principal_name        varchar(100) NULL,
    PRIMARY KEY (primary_id),
    UNIQUE KEY uk_http_session_id (session_id),
    KEY ix_http_session_expiry (expiry_time),
    KEY ix_http_session_principal (principal_name)
);

CREATE TABLE IF NOT EXISTS http_session_attribute (
    session_primary_id char(36)     NOT NULL,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    mediumblob   NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name),
    CONSTRAINT fk_http_session_attribute FOREIGN KEY (session_primary_id) REFERENCES http_session (primary_id)
        ON DELETE CASCADE
);

-- A form that was typed and not sent yet survives the closed browser; its owner is a person or an organisation.
CREATE TABLE IF NOT EXISTS form_draft (
    owner_id   uuid        NOT NULL,
    form       varchar(60) NOT NULL,
    subject_id uuid        NOT NULL,
    fields     mediumtext  NOT NULL,
    saved_at   datetime(6) NOT NULL,
    PRIMARY KEY (owner_id, form, subject_id),
    KEY ix_form_draft_saved_at (saved_at)
);
