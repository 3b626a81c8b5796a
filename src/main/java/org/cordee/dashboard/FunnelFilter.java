package org.cordee.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.dashboard.FollowingProgrammes.KeptProgramme;
import org.jspecify.annotations.Nullable;

/**
 * The choice of a coordinator on the page of the funnel; null means everything.
 *
 * @param programmeId a followed programme, whose own days count instead of the months
 * @param territory NUTS code of a département or a region
 * @param theme CPV division of two digits
 * @param months the months until today in which the needs were published
 */
public record FunnelFilter(
        @Nullable UUID programmeId,
        @Nullable String territory,
        @Nullable String theme,
        int months) {

    /** The choices of the page. */
    public static final List<Integer> MONTHS = List.of(3, 12, 24);

    private static final int USUAL = 12;
    private static final Pattern TERRITORY = Pattern.compile("[A-Z0-9]{2,5}");
    private static final Pattern THEME = Pattern.compile("[0-9]{2}");

    /** Drops a code that cannot be one, and takes a year for a number of months that is no choice. */
    public FunnelFilter {
        territory = territory == null || !TERRITORY.matcher(territory).matches() ? null : territory;
        theme = theme == null || !THEME.matcher(theme).matches() ? null : theme;
        months = MONTHS.contains(months) ? months : USUAL;
    }

    /** Tells if nothing was chosen. */
    public boolean isEverything() {
        return programmeId == null && territory == null && theme == null && months == USUAL;
    }

    /** Returns the filter as in the address of the page. */
    public String query() {
        return "months=" + months
                + (programmeId == null ? "" : "&programme=" + programmeId)
                + (territory == null ? "" : "&territory=" + territory)
                + (theme == null ? "" : "&theme=" + theme);
    }

    FunnelScope scope(@Nullable KeptProgramme programme, LocalDate today) {
        String place = Objects.requireNonNullElse(territory, "");
        String division = Objects.requireNonNullElse(theme, "");
        if (programme == null) {
            return new FunnelScope(today.minusMonths(months).plusDays(1), today, List.of(), List.of(), place, division);
        }
        ProgrammeTerms terms = programme.terms();
        return new FunnelScope(terms.startsOn(), terms.endsOn(), terms.areas(), terms.themes(), place, division);
    }
}
