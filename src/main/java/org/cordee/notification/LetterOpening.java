package org.cordee.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;

/** One act by which an administrator saw the secret links of a kept letter, with its reason. */
@Entity
class LetterOpening {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    private UUID letterId;
    private UUID openedBy;
    private String reason;
    private Instant openedAt;

    @SuppressWarnings("NullAway.Init")
    protected LetterOpening() {}

    /** @throws RuleViolation when the reason has fewer than 10 or more than 500 characters */
    LetterOpening(UUID letterId, UUID openedBy, String reason, Instant openedAt) {
        String words = reason.strip();
        if (words.length() < SHORTEST_REASON || words.length() > LONGEST_REASON) {
            throw RuleViolation.of("reason", "notification.opening.reason-missing");
        }
        this.id = Ids.next();
        this.letterId = letterId;
        this.openedBy = openedBy;
        this.reason = words;
        this.openedAt = openedAt;
    }

    UUID id() {
        return id;
    }

    UUID letterId() {
        return letterId;
    }

    UUID openedBy() {
        return openedBy;
    }

    String reason() {
        return reason;
    }

    Instant openedAt() {
        return openedAt;
    }
}
