package org.cordee.support;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The turn of one organisation to accept a request.
 *
 * @param answerBy the end of the service level
 * @param endedAt null while the organisation is awaited
 * @param reason null unless it passed
 */
@Embeddable
record SupportTurn(
        UUID organisationId,
        Instant askedAt,
        Instant answerBy,
        @Nullable Instant endedAt,
        @Enumerated(EnumType.STRING) @Nullable TurnOutcome outcome,
        @Enumerated(EnumType.STRING) @Nullable PassReason reason) {

    static SupportTurn of(UUID organisationId, Instant askedAt, Instant answerBy) {
        return new SupportTurn(organisationId, askedAt, answerBy, null, null, null);
    }

    SupportTurn ended(TurnOutcome how, @Nullable PassReason why, Instant at) {
        return new SupportTurn(organisationId, askedAt, answerBy, at, how, why);
    }
}
