-- An act writes one audit row in its transaction; rows are chained per grouping within seconds and anchored daily.
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

CREATE TABLE IF NOT EXISTS audit_anchor (
    day     date     NOT NULL,
    chain   uuid     NOT NULL,
    last_no bigint   NOT NULL,
    seal    char(64) NOT NULL,
    PRIMARY KEY (day, chain)
);

DELIMITER //
CREATE TRIGGER IF NOT EXISTS audit_entry_never_deleted BEFORE DELETE ON audit_entry FOR EACH ROW
BEGIN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit entries are never deleted';
END//
CREATE TRIGGER IF NOT EXISTS audit_entry_only_sealed BEFORE UPDATE ON audit_entry FOR EACH ROW
BEGIN
    IF OLD.seal IS NOT NULL OR NEW.id <> OLD.id OR NEW.chain <> OLD.chain OR NEW.act <> OLD.act
        OR NEW.values_hash <> OLD.values_hash OR NEW.occurred_at <> OLD.occurred_at
        OR NOT (NEW.person_id <=> OLD.person_id) OR NOT (NEW.organisation_id <=> OLD.organisation_id) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit entries are never changed';
    END IF;
END//
DELIMITER ;
