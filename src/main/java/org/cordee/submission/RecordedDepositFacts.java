package org.cordee.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.AssignedKey;
import org.cordee.shared.Ids;

/** The facts about one deposit as the lead recorded them at one time. They are never changed. */
@Entity
@Table(name = "deposit_aftermath")
@SuppressWarnings("NullAway.Init")
class RecordedDepositFacts extends AssignedKey<UUID> {

    @Id
    private UUID id;

    private UUID depositId;

    @Column(name = "said_at")
    private Instant recordedAt;

    @Embedded
    private LaterDepositFacts facts;

    protected RecordedDepositFacts() {}

    RecordedDepositFacts(UUID depositId, LaterDepositFacts facts, Instant now) {
        id = Ids.next();
        this.depositId = depositId;
        this.facts = facts;
        recordedAt = now;
    }

    UUID depositId() {
        return depositId;
    }

    LaterDepositFacts facts() {
        return facts;
    }

    @Override
    public UUID getId() {
        return id;
    }
}
