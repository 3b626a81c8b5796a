-- A file is stored once per hash, in chunks of 1 MiB that fit the packet limit of any server; names are separate.
CREATE TABLE IF NOT EXISTS document_content (
    sha256    char(64)    NOT NULL,
    size      bigint      NOT NULL,
    stored_at datetime(6) NOT NULL,
    PRIMARY KEY (sha256)
);

CREATE TABLE IF NOT EXISTS document_chunk (
    sha256   char(64)   NOT NULL,
    position int        NOT NULL,
    bytes    mediumblob NOT NULL,
    PRIMARY KEY (sha256, position),
    CONSTRAINT document_chunk_of_content FOREIGN KEY (sha256) REFERENCES document_content (sha256)
);

CREATE TABLE IF NOT EXISTS document (
    id            uuid         NOT NULL,
    consortium_id uuid         NOT NULL,
    sha256        char(64)     NOT NULL,
    name          varchar(150) NOT NULL,
    media_type    varchar(100) NOT NULL,
    level         tinyint      NOT NULL,
    stored_at     datetime(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY document_of_consortium (consortium_id, stored_at),
    CONSTRAINT document_to_content FOREIGN KEY (sha256) REFERENCES document_content (sha256),
    CONSTRAINT document_level CHECK (level BETWEEN 0 AND 3)
);
