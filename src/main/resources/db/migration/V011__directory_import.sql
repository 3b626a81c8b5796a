-- Reports of files taken into the directory, line by line, so that whoever sent one can come back to it.
CREATE TABLE directory_import (
    id             uuid         NOT NULL,
    file_name      varchar(255) NOT NULL,
    received_at    datetime(6)  NOT NULL,
    all_or_nothing boolean      NOT NULL,
    stored         boolean      NOT NULL,
    charset        varchar(20)  NOT NULL,
    PRIMARY KEY (id),
    KEY directory_import_by_time (received_at)
);

CREATE TABLE directory_import_line (
    import_id uuid         NOT NULL,
    line      int          NOT NULL,
    status    varchar(10)  NOT NULL,
    siret     varchar(20)  NOT NULL,
    name      varchar(200) NOT NULL,
    PRIMARY KEY (import_id, line),
    CONSTRAINT directory_import_line_of FOREIGN KEY (import_id) REFERENCES directory_import (id),
    CONSTRAINT directory_import_line_status CHECK (status IN ('CREATED', 'ADDED', 'KNOWN', 'REFUSED', 'LEFT_OUT'))
);

CREATE TABLE directory_import_remark (
    import_id   uuid         NOT NULL,
    line        int          NOT NULL,
    position    int          NOT NULL,
    field       varchar(40)  NOT NULL,
    message_key varchar(100) NOT NULL,
    arguments   text         NOT NULL,
    PRIMARY KEY (import_id, line, position),
    CONSTRAINT directory_import_remark_of FOREIGN KEY (import_id, line) REFERENCES directory_import_line (import_id, line)
);
