package org.cordee.dashboard;

import java.time.LocalDate;
import java.util.List;

/**
 * The needs that a funnel counts.
 *
 * @param from the first day of their publication
 * @param to the last day
 * @param areas NUTS codes of a programme; empty for all of France
 * @param themes CPV divisions of a programme; empty for all
 * @param territory a NUTS code that was chosen beside; empty for all
 * @param theme a CPV division that was chosen beside; empty for all
 */
record FunnelScope(
        LocalDate from, LocalDate to, List<String> areas, List<String> themes, String territory, String theme) {

    /** Returns a regular expression that matches the areas and those inside them; empty for all. */
    String areaPattern() {
        return areas.isEmpty() ? "" : "^(" + String.join("|", areas) + ")";
    }
}
