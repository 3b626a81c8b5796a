package org.cordee.agreement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The members that have to give a power of attorney, and the date until which the process waits for it. */
public record PowerRound(List<Grantor> grantors, Instant dueAt, Instant remindAt) {

    /** One member that gives its power. */
    public record Grantor(UUID powerId, UUID organisationId) {}
}
