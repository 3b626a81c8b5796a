package org.cordee.organisation.importing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.organisation.Departments;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a large file that come in, chosen before the import. All conditions that are given must hold; a line
 * that does not say whether one holds is left out.
 *
 * @param onlySocial only units of which the register says that they belong to the social and solidarity economy
 * @param onlyKnown only units that the directory knows
 * @param departments codes of départements; empty for all
 * @param activities beginnings of codes of NAF rev. 2 without a point, as 81 or 8129A; empty for all activities
 */
public record RowChoice(boolean onlySocial, boolean onlyKnown, Set<String> departments, Set<String> activities) {

    public static final RowChoice ALL = new RowChoice(false, false, Set.of(), Set.of());

    /** @throws RuleViolation when a département or the beginning of an activity does not exist */
    public RowChoice {
        activities = activities.stream()
                .map(code -> code.replace(".", "").strip().toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        departments = Set.copyOf(departments);
        for (String activity : activities) {
            if (!activity.matches("[0-9]{1,4}|[0-9]{4}[A-Z]")) {
                throw RuleViolation.of("naf", "organisation.import.choice-activity", activity);
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
        if (onlySocial && !told.contains(DirectoryColumn.SOCIAL_ECONOMY)) {
            throw RuleViolation.of("onlySocial", "organisation.import.choice-not-in-file.social-economy");
        }
        if (!activities.isEmpty() && !told.contains(DirectoryColumn.NAF)) {
            throw RuleViolation.of("naf", "organisation.import.choice-not-in-file.activity");
        }
        boolean placed =
                List.of(DirectoryColumn.DEPARTMENT, DirectoryColumn.POSTAL_CODE, DirectoryColumn.COMMUNE).stream()
                        .anyMatch(told::contains);
        if (!departments.isEmpty() && !placed) {
            throw RuleViolation.of("departments", "organisation.import.choice-not-in-file.department");
        }
    }

    /** Tells if every line is chosen by what its cells say. */
    boolean takesAll() {
        return !onlySocial && activities.isEmpty() && departments.isEmpty();
    }

    /** Tells if a line is chosen by what its cells say; whether its unit is known is asked of the directory. */
    boolean takes(@Nullable Boolean social, @Nullable String naf, @Nullable String department) {
        if (onlySocial && !Boolean.TRUE.equals(social)) {
            return false;
        }
        if (!activities.isEmpty() && (naf == null || activities.stream().noneMatch(naf::startsWith))) {
            return false;
        }
        return departments.isEmpty() || department != null && departments.contains(department);
    }
}
