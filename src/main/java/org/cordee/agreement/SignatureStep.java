package org.cordee.agreement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The next step of the signing.
 *
 * @param turn the party whose signature is awaited, if any
 * @param reviewBy by when the lead should have written the next version, if it has to
 */
public record SignatureStep(Next next, @Nullable Turn turn, Instant reviewBy) {

    /** The step that follows. */
    public enum Next {
        SIGN,
        CHANGES,
        SIGNED,
        FAILED
    }

    /** One party's turn to sign. */
    public record Turn(UUID signatureId, UUID organisationId, Instant dueAt, Instant remindAt) {}
}
