package org.cordee.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cordee.organisation.Departments;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The offer of a support organisation, as its page and the API send it and as it is stored.
 *
 * @param kinds the kinds of help, at least one
 * @param areas département codes or NUTS areas in which it helps; empty for all of France
 * @param served the kinds of organisation it helps; empty for all
 * @param hoursPerMonth hours of help that it gives in a calendar month, 1 to 2000; when they are used up, no request is
 * proposed before the next month
 * @param awayUntil the last day on which no request is proposed; null when it is not away
 */
public record SupportTerms(
        Set<SupportKind> kinds,
        Set<String> areas,
        Set<ServedStructure> served,
        int hoursPerMonth,
        @Nullable LocalDate awayUntil) {

    /** The most hours of a month. */
    public static final int MOST_HOURS = 2000;

    private static final int MOST_AREAS = 101;

    public SupportTerms {
        CollectedRefusals checks = new CollectedRefusals();
        if (kinds.isEmpty()) {
            checks.refuse(RuleViolation.of("kinds", "support.offer.no-kind"));
        }
        if (hoursPerMonth < 1 || hoursPerMonth > MOST_HOURS) {
            checks.refuse(RuleViolation.of("hoursPerMonth", "support.offer.hours", MOST_HOURS));
        }
        if (areas.size() > MOST_AREAS) {
            checks.refuse(RuleViolation.of("areas", "support.offer.too-many-areas", MOST_AREAS));
        }
        areas.stream()
                .filter(area -> !isArea(area))
                .findFirst()
                .ifPresent(unknown ->
                        checks.refuse(RuleViolation.of("areas", "support.offer.no-area", shortened(unknown))));
        checks.throwIfRefused();
        kinds = Set.copyOf(kinds);
        areas = Set.copyOf(areas);
        served = Set.copyOf(served);
    }

    private static boolean isArea(String code) {
        return Departments.exists(code)
                || code.matches("[A-Z]{2}[A-Z0-9]{0,3}")
                        && !Departments.within(code).isEmpty();
    }

    private static String shortened(String typed) {
        return typed.length() > 20 ? typed.substring(0, 20) + "…" : typed;
    }

    /** Returns the kinds in the order of their list. */
    public List<SupportKind> kindsInOrder() {
        return kinds.stream().sorted().toList();
    }

    /** Returns the areas in alphabetical order. */
    public List<String> areasInOrder() {
        return List.copyOf(new TreeSet<>(areas));
    }

    /** Tells if the offer is made to an organisation with these facts. */
    boolean serves(Applicant applicant) {
        return served.isEmpty() || served.stream().anyMatch(structure -> structure.fits(applicant));
    }
}
