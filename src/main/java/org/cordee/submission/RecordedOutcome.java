package org.cordee.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.AssignedKey;

/** The outcome of a deposit that counted when its consortium's process ended. It is never changed. */
@Entity
@Table(name = "deposit_outcome")
@SuppressWarnings("NullAway.Init")
class RecordedOutcome extends AssignedKey<UUID> {

    @Id
    private UUID depositId;

    private UUID consortiumId;

    @Enumerated(EnumType.STRING)
    private DepositOutcome outcome;

    private Instant recordedAt;

    protected RecordedOutcome() {}

    RecordedOutcome(Deposit deposit, Instant now) {
        depositId = deposit.id();
        consortiumId = deposit.consortiumId();
        outcome = deposit.outcome();
        recordedAt = now;
    }

    @Override
    public UUID getId() {
        return depositId;
    }
}
