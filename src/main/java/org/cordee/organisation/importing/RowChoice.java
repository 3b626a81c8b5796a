package org.cordee.organisation.importing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cordee.organisation.Departments;
import org.cordee.organisation.Siren;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a large file that are imported, chosen before the import. All conditions that are given must hold; a
 * line that does not say whether one holds is left out.
 *
 * @param socialEconomy only units of which the register says that they belong to the social economy
 * @param activities beginnings of codes of NAF rev. 2 without a point, as 81 or 8129A; empty for all activities
 * @param departments codes of départements; empty for all
 * @param known only units of which this is true, as those that the directory has already; null for all
 */
record RowChoice(
        boolean socialEconomy,
        Set<String> activities,
        Set<String> departments,
        @Nullable Predicate<Siren> known) {

    static final RowChoice ALL = new RowChoice(false, Set.of(), Set.of(), null);

    RowChoice {
        activities = activities.stream()
                .map(code -> code.replace(".", "").strip().toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        departments = Set.copyOf(departments);
        for (String activity : activities) {
            if (!activity.matches("[0-9]{1,4}|[0-9]{4}[A-Z]")) {
                throw RuleViolation.of("activities", "organisation.import.choice-activity", activity);
            }
        }
        for (String department : departments) {
            if (!Departments.exists(department)) {
                throw RuleViolation.of("departments", "organisation.address.department", department);
            }
        }
    }

    /**
     * Refuses a choice that a file cannot answer, because then no line at all would come in.
     *
     * @param told the facts that the file has a column for
     */
    void requireAnswers(Set<DirectoryColumn> told) {
        if (socialEconomy && !told.contains(DirectoryColumn.SOCIAL_ECONOMY)) {
            throw RuleViolation.of("socialEconomy", "organisation.import.choice-not-in-file.social-economy");
        }
        if (!activities.isEmpty() && !told.contains(DirectoryColumn.NAF)) {
            throw RuleViolation.of("activities", "organisation.import.choice-not-in-file.activity");
        }
        boolean placed =
                List.of(DirectoryColumn.DEPARTMENT, DirectoryColumn.POSTAL_CODE, DirectoryColumn.COMMUNE).stream()
                        .anyMatch(told::contains);
        if (!departments.isEmpty() && !placed) {
            throw RuleViolation.of("departments", "organisation.import.choice-not-in-file.department");
        }
    }

    boolean takesAll() {
        return !socialEconomy && activities.isEmpty() && departments.isEmpty() && known == null;
    }

    /** Tells if a line is chosen by what its cells say; asks nothing about the number of the unit. */
    boolean takes(@Nullable Boolean social, @Nullable String naf, @Nullable String department) {
        if (socialEconomy && !Boolean.TRUE.equals(social)) {
            return false;
        }
        if (!activities.isEmpty() && (naf == null || activities.stream().noneMatch(naf::startsWith))) {
            return false;
        }
        return departments.isEmpty() || department != null && departments.contains(department);
    }

    boolean takes(Siren siren) {
        return known == null || known.test(siren);
    }
}
