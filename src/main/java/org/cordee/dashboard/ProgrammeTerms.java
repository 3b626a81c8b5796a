package org.cordee.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cordee.organisation.Departments;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.RuleViolation;

/**
 * The terms of a followed programme: its name and the needs that belong to it, by their day of publication, their area and
 * their theme.
 *
 * @param startsOn the first day
 * @param endsOn the last day
 * @param areas NUTS codes of départements and regions; empty for all of France
 * @param themes CPV divisions of two digits; empty for all
 */
public record ProgrammeTerms(
        String name, LocalDate startsOn, LocalDate endsOn, List<String> areas, List<String> themes) {

    static final int LONGEST_NAME = 120;
    static final int MOST_AREAS = 25;
    static final int MOST_THEMES = 25;

    private static final Pattern AREA = Pattern.compile("FR[A-Z0-9]{1,3}");
    private static final Pattern THEME = Pattern.compile("[0-9]{2}");

    /** @throws RuleViolation with all refused fields */
    public ProgrammeTerms {
        CollectedRefusals checks = new CollectedRefusals();
        String stripped = name.strip();
        checks.require(() -> checkName(stripped));
        if (endsOn.isBefore(startsOn)) {
            checks.refuse(RuleViolation.of("endsOn", "dashboard.followed.dates"));
        }
        List<String> wantedAreas = areas.stream().distinct().sorted().toList();
        List<String> wantedThemes = themes.stream().distinct().sorted().toList();
        checks.require(() -> checkCodes("areas", wantedAreas, MOST_AREAS, ProgrammeTerms::isArea));
        checks.require(() -> checkCodes(
                "themes",
                wantedThemes,
                MOST_THEMES,
                theme -> THEME.matcher(theme).matches()));
        checks.throwIfRefused();
        name = stripped;
        areas = wantedAreas;
        themes = wantedThemes;
    }

    private static void checkName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw RuleViolation.of("name", "dashboard.followed.name", LONGEST_NAME);
        }
    }

    private static void checkCodes(String field, List<String> codes, int most, Predicate<String> known) {
        if (codes.size() > most) {
            throw RuleViolation.of(field, "dashboard.followed.too-many", most);
        }
        if (!codes.stream().allMatch(known)) {
            throw RuleViolation.of(field, "dashboard.followed.unknown-code");
        }
    }

    private static boolean isArea(String code) {
        return AREA.matcher(code).matches() && !Departments.within(code).isEmpty();
    }
}
