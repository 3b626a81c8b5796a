package org.cordee.agreement.signing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the signing comes to next.
 *
 * @param turn whose signature is awaited, where one is
 * @param reviewBy by when the lead should have written the next version, where it has to
 */
public record SignatureStep(Next next, @Nullable Turn turn, Instant reviewBy) {

    /** The step that follows. */
    public enum Next {
        SIGN,
        CHANGES,
        SIGNED,
        FAILED
    }

    /** One party's turn. */
    public record Turn(UUID signatureId, UUID organisationId, Instant dueAt, Instant remindAt) {}
}
