package org.cordee.consortium;

import java.util.UUID;

/** The membership of one establishment in one lot of a consortium; the lead is a member too. */
public record MemberFacts(
        UUID memberId,
        UUID consortiumId,
        UUID lotId,
        UUID establishmentId,
        UUID organisationId,
        boolean lead,
        MemberState state) {}
