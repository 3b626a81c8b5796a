package org.cordee.organisation;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts about an establishment from which its score for a need is computed. They hold on one day.
 *
 * @param sharedDigits the leading digits that its nearest activity shares with the CPV code of the need, 0 to 8
 * @param nearestActivity the CPV code of this activity; null when it has recorded none
 * @param kilometres to the place of the work, 0 inside its area; null when unknown
 * @param inArea whether it is established in the area of the work
 * @param worksThere whether it stated a zone that overlaps the area of the work
 * @param countsForAmounts whether its amounts count for the target of 25 per cent: small or medium size, social economy,
 * integration or disability
 * @param countsForHours whether its hours count for the target of 10 per cent, by a convention or an agreement that is valid on
 * the day
 * @param reachable whether an address for invitations is recorded
 * @param excluded the rule that excludes it, with its reason; null when none does
 */
public record CandidateFacts(
        UUID organisationId,
        UUID establishmentId,
        String legalName,
        String city,
        @Nullable String department,
        Set<OrganisationKind> kinds,
        int sharedDigits,
        @Nullable String nearestActivity,
        int matchedWords,
        int askedWords,
        @Nullable Integer kilometres,
        boolean inArea,
        boolean worksThere,
        @Nullable Integer capacityHoursPerMonth,
        boolean countsForAmounts,
        boolean countsForHours,
        boolean reachable,
        LocalDate registeredOn,
        Candidate.@Nullable Reason excluded) {

    public CandidateFacts {
        kinds = Set.copyOf(kinds);
    }

    /**
     * Returns the same facts with another distance, where a search measured it from the place itself.
     *
     * @param other kilometres; null when unknown
     */
    public CandidateFacts at(@Nullable Integer other) {
        return new CandidateFacts(
                organisationId,
                establishmentId,
                legalName,
                city,
                department,
                kinds,
                sharedDigits,
                nearestActivity,
                matchedWords,
                askedWords,
                other,
                inArea,
                worksThere,
                capacityHoursPerMonth,
                countsForAmounts,
                countsForHours,
                reachable,
                registeredOn,
                excluded);
    }
}
