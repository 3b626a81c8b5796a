-- An act writes one audit row in its transaction; rows are chained per grouping within seconds, sealed with a key that lies
-- outside the database, and anchored daily.
CREATE TABLE IF NOT EXISTS audit_entry (
    id              uuid         NOT NULL,
    chain           uuid         NOT NULL,
    occurred_at     datetime(6)  NOT NULL,
    person_id       uuid         NULL,
    organisation_id uuid         NULL,
    act             varchar(80)  NOT NULL,
    subject_id      uuid         NULL,
    fields          varchar(500) NOT NULL,
    salt            char(32)     NOT NULL,
    values_hash     char(64)     NOT NULL,
    seal_no         bigint       NULL,
    seal            char(64)     NULL,
    seal_key        varchar(32)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY audit_entry_in_chain (chain, seal_no),
    KEY audit_entry_unsealed (seal_no, id)
);

CREATE TABLE IF NOT EXISTS audit_chain (
    chain   uuid     NOT NULL,
    last_no bigint   NOT NULL,
    seal    char(64) NOT NULL,
    PRIMARY KEY (chain)
);

-- The sealed totals over all chains show that a whole chain is missing.
CREATE TABLE IF NOT EXISTS audit_total (
    id       tinyint     NOT NULL,
    chains   bigint      NOT NULL,
    entries  bigint      NOT NULL,
    heads    char(64)    NOT NULL,
    seal     char(64)    NULL,
    seal_key varchar(32) NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_audit_total_single CHECK (id = 1)
);

INSERT IGNORE INTO audit_total (id, chains, entries, heads) VALUES (1, 0, 0, REPEAT('0', 64));

-- The head of a chain at the end of a day on which it grew.
CREATE TABLE IF NOT EXISTS audit_anchor (
    day     date     NOT NULL,
    chain   uuid     NOT NULL,
    last_no bigint   NOT NULL,
    seal    char(64) NOT NULL,
    PRIMARY KEY (day, chain),
    KEY ix_audit_anchor_chain (chain, last_no)
);

-- One hash a day stands for the whole audit until then; it is sealed, logged, and certified by a time-stamping service.
CREATE TABLE IF NOT EXISTS audit_day (
    day        date            NOT NULL,
    previous   char(64)        NOT NULL,
    chains     bigint          NOT NULL,
    entries    bigint          NOT NULL,
    heads      char(64)        NOT NULL,
    anchors    char(64)        NOT NULL,
    hash       char(64)        NOT NULL,
    seal       char(64)        NOT NULL,
    seal_key   varchar(32)     NOT NULL,
    time_stamp blob            NULL,
    PRIMARY KEY (day)
);

DELIMITER //
CREATE TRIGGER IF NOT EXISTS audit_entry_never_deleted BEFORE DELETE ON audit_entry FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit entries are never deleted';
END//
CREATE TRIGGER IF NOT EXISTS audit_entry_only_sealed BEFORE UPDATE ON audit_entry FOR EACH ROW
BEGIN
    IF OLD.seal IS NOT NULL OR NEW.id <> OLD.id OR NEW.chain <> OLD.chain OR NEW.act <> OLD.act
        OR NEW.values_hash <> OLD.values_hash OR NEW.occurred_at <> OLD.occurred_at OR NEW.fields <> OLD.fields
        OR NEW.salt <> OLD.salt OR NOT (NEW.subject_id <=> OLD.subject_id)
        OR NOT (NEW.person_id <=> OLD.person_id) OR NOT (NEW.organisation_id <=> OLD.organisation_id) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit entries are never changed';
    END IF;
END//
CREATE TRIGGER IF NOT EXISTS audit_anchor_never_deleted BEFORE DELETE ON audit_anchor FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit anchors are never deleted';
END//
CREATE TRIGGER IF NOT EXISTS audit_anchor_never_changed BEFORE UPDATE ON audit_anchor FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit anchors are never changed';
END//
CREATE TRIGGER IF NOT EXISTS audit_day_never_deleted BEFORE DELETE ON audit_day FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'heads of the audit are never deleted';
END//
CREATE TRIGGER IF NOT EXISTS audit_day_only_stamped BEFORE UPDATE ON audit_day FOR EACH ROW
BEGIN
    IF OLD.time_stamp IS NOT NULL OR NEW.day <> OLD.day OR NEW.previous <> OLD.previous OR NEW.chains <> OLD.chains
        OR NEW.entries <> OLD.entries OR NEW.heads <> OLD.heads OR NEW.anchors <> OLD.anchors OR NEW.hash <> OLD.hash
        OR NEW.seal <> OLD.seal OR NEW.seal_key <> OLD.seal_key THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'heads of the audit are never changed';
    END IF;
END//
DELIMITER ;
