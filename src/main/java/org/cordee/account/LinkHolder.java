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
 * @param consortiumId the consortium to whose pages the link is limited; null for a link that has pages of its own
 * @param page the page that a link of a consortium opens first
 * @param email the address to which the link was sent
 * @param done true after the act: the pages are only read
 */
public record LinkHolder(
        UUID linkId,
        String purpose,
        UUID subjectId,
        @Nullable UUID organisationId,
        @Nullable UUID consortiumId,
        @Nullable String page,
        String email,
        Instant expiresAt,
        boolean done)
        implements AuthenticatedPrincipal, Serializable {

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
