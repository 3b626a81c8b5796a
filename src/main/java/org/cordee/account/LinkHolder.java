package org.cordee.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Whoever opened a one-time link that still holds: what the link is for and on whose behalf it acts.
 *
 * @param purpose as given when the link was issued, for example {@code invitation}
 * @param subjectId the thing the link is about, for example the invitation
 * @param email where the letter with the link was sent
 */
public record LinkHolder(
        UUID linkId,
        String purpose,
        UUID subjectId,
        @Nullable UUID organisationId,
        String email,
        Instant expiresAt) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return "link:" + linkId;
    }

    /** Without the address: this may reach a log. */
    @Override
    public String toString() {
        return "LinkHolder[" + linkId + " " + purpose + "]";
    }
}
