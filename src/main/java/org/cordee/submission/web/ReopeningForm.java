package org.cordee.submission.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lead's request to reopen its frozen bid as typed. */
record ReopeningForm(@Nullable Integer number, Set<UUID> organisationIds, String reason) {

    ReopeningForm {
        organisationIds = organisationIds == null ? Set.of() : organisationIds;
        reason = reason == null ? "" : reason;
    }
}
