-- The library of an organisation: what it wrote and proved before, the files of each entry, and the sections into which it was put.

-- Words, facts and dates of an entry. Days are those of Paris; which facts an entry has depends on its kind.
CREATE TABLE IF NOT EXISTS library_entry (
    id                uuid           NOT NULL,
    version           bigint         NOT NULL,
    organisation_id   uuid           NOT NULL,
    revision          int            NOT NULL,
    state             varchar(10)    NOT NULL,
    kind              varchar(12)    NOT NULL,
    title             varchar(200)   NOT NULL,
    question          varchar(200)   NOT NULL,
    text              mediumtext     NOT NULL,
    buyer             varchar(150)   NOT NULL,
    amount            decimal(15, 2) NULL,
    started_on        date           NULL,
    ended_on          date           NULL,
    contact_name      varchar(150)   NOT NULL,
    contact_email     varchar(254)   NOT NULL,
    contact_phone     varchar(30)    NOT NULL,
    occupation        varchar(150)   NOT NULL,
    issuer            varchar(150)   NOT NULL,
    review_months     int            NOT NULL,
    reviewed_on       date           NOT NULL,
    expires_on        date           NULL,
    source_kind       varchar(10)    NOT NULL,
    source_name       varchar(200)   NOT NULL,
    source_section_id uuid           NULL,
    owner_id          uuid           NULL,
    changed_at        datetime(6)    NOT NULL,
    used_at           datetime(6)    NULL,
    notice_on         date           NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_library_entry_section (organisation_id, source_section_id),
    KEY ix_library_entry_organisation (organisation_id, state),
    KEY ix_library_entry_state (state, changed_at),
    KEY ix_library_entry_kind (kind, reviewed_on),
    KEY ix_library_entry_owner (owner_id),
    KEY ix_library_entry_notice (notice_on),
    CONSTRAINT ck_library_entry_state CHECK (state IN ('PROPOSED', 'KEPT')),
    CONSTRAINT ck_library_entry_kind CHECK (kind IN ('TEXT', 'REFERENCE', 'PERSON', 'EQUIPMENT', 'CERTIFICATE')),
    CONSTRAINT ck_library_entry_months CHECK (review_months BETWEEN 1 AND 36),
    CONSTRAINT ck_library_entry_source CHECK (source_kind IN ('TYPED', 'BID', 'DOCUMENT')),
    CONSTRAINT ck_library_entry_bid CHECK ((source_kind = 'BID') = (source_section_id IS NOT NULL))
);

CREATE TABLE IF NOT EXISTS library_file (
    document_id uuid         NOT NULL,
    entry_id    uuid         NOT NULL,
    kind        varchar(12)  NOT NULL,
    name        varchar(150) NOT NULL,
    size        bigint       NOT NULL,
    added_at    datetime(6)  NOT NULL,
    PRIMARY KEY (document_id),
    KEY ix_library_file_entry (entry_id, added_at),
    CONSTRAINT fk_library_file_entry FOREIGN KEY (entry_id) REFERENCES library_entry (id),
    CONSTRAINT ck_library_file_kind CHECK (kind IN ('ATTESTATION', 'CV', 'DIPLOMA', 'CERTIFICATE', 'OTHER'))
);

-- The last time that an entry was put into a section. It stays when the entry is deleted, so it refers to no row.
CREATE TABLE IF NOT EXISTS library_use (
    section_id      uuid        NOT NULL,
    entry_id        uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    consortium_id   uuid        NOT NULL,
    entry_revision  int         NOT NULL,
    draft_number    int         NOT NULL,
    inserted_at     datetime(6) NOT NULL,
    inserted_by     uuid        NULL,
    PRIMARY KEY (section_id, entry_id),
    KEY ix_library_use_organisation (organisation_id, entry_id, consortium_id),
    KEY ix_library_use_entry (entry_id, inserted_at),
    KEY ix_library_use_consortium (consortium_id)
);
