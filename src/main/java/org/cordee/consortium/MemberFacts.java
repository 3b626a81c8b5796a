package org.cordee.consortium;

import java.util.UUID;

/** One establishment's membership in one lot of a grouping; the lead is a member too. */
public record MemberFacts(
        UUID memberId,
        UUID consortiumId,
        UUID lotId,
        UUID establishmentId,
        UUID organisationId,
        boolean lead,
        MemberState state) {}
