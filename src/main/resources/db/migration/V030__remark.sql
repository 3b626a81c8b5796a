-- The remarks on the sections of a bid: what a reader says about a passage, the replies, and who settled it.

-- The section belongs to the room of the bid. The passage is a copy: it stays when the text changes.
CREATE TABLE IF NOT EXISTS section_remark (
    id                      uuid          NOT NULL,
    version                 bigint        NOT NULL,
    consortium_id           uuid          NOT NULL,
    section_id              uuid          NOT NULL,
    organisation_id         uuid          NOT NULL,
    written_by              uuid          NULL,
    written_at              datetime(6)   NOT NULL,
    read_version            int           NOT NULL,
    quote                   varchar(300)  NULL,
    words                   varchar(2000) NOT NULL,
    send_key                uuid          NOT NULL,
    state                   varchar(20)   NOT NULL,
    replies                 int           NOT NULL,
    settled_at              datetime(6)   NULL,
    settled_organisation_id uuid          NULL,
    settled_by              uuid          NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_section_remark_send_key (section_id, organisation_id, send_key),
    KEY ix_section_remark_section (section_id, state, written_at),
    KEY ix_section_remark_consortium (consortium_id),
    CONSTRAINT ck_section_remark_state CHECK (state IN ('OPEN', 'RESOLVED')),
    CONSTRAINT ck_section_remark_settled CHECK (state = 'OPEN' OR settled_at IS NOT NULL)
);

CREATE TABLE IF NOT EXISTS section_remark_mention (
    remark_id       uuid NOT NULL,
    organisation_id uuid NOT NULL,
    PRIMARY KEY (remark_id, organisation_id),
    CONSTRAINT fk_section_remark_mention_remark FOREIGN KEY (remark_id) REFERENCES section_remark (id)
);

CREATE TABLE IF NOT EXISTS section_remark_reply (
    id              uuid          NOT NULL,
    version         bigint        NOT NULL,
    remark_id       uuid          NOT NULL,
    section_id      uuid          NOT NULL,
    organisation_id uuid          NOT NULL,
    written_by      uuid          NULL,
    written_at      datetime(6)   NOT NULL,
    words           varchar(1000) NOT NULL,
    send_key        uuid          NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_section_remark_reply_send_key (remark_id, organisation_id, send_key),
    KEY ix_section_remark_reply_section (section_id, organisation_id, written_at),
    CONSTRAINT fk_section_remark_reply_remark FOREIGN KEY (remark_id) REFERENCES section_remark (id)
);

CREATE TABLE IF NOT EXISTS section_remark_reply_mention (
    reply_id        uuid NOT NULL,
    organisation_id uuid NOT NULL,
    PRIMARY KEY (reply_id, organisation_id),
    CONSTRAINT fk_section_remark_reply_mention_reply FOREIGN KEY (reply_id) REFERENCES section_remark_reply (id)
);
