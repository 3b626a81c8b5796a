-- What became known of a deposit after it was made (D14, L2141-2): each time it is said one more row, of which the last counts.
CREATE TABLE deposit_aftermath (
    id                       uuid        NOT NULL,
    deposit_id               uuid        NOT NULL,
    said_at                  datetime(6) NOT NULL,
    backup_received_at       datetime(6) NULL,
    backup_marked            boolean     NOT NULL,
    own_equipment_worked     boolean     NOT NULL,
    platform_evidence        boolean     NOT NULL,
    buyer_disproves          boolean     NOT NULL,
    admissibility_decided_at datetime(6) NULL,
    PRIMARY KEY (id),
    KEY ix_deposit_aftermath_deposit (deposit_id, said_at),
    CONSTRAINT fk_deposit_aftermath_deposit FOREIGN KEY (deposit_id) REFERENCES deposit (id)
);
