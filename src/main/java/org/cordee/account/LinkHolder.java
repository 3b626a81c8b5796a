package org.cordee.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The holder of a valid one-time link: the purpose of the link and the organisation it acts for.
 *
 * @param purpose as given when the link was issued, for example {@code invitation}
 * @param subjectId the object of the link, for example the invitation
 * @param email the address to which the link was sent
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

    /** Omits the address, because this text may be logged. */
    @Override
    public String toString() {
        return "LinkHolder[" + linkId + " " + purpose + "]";
    }
}
