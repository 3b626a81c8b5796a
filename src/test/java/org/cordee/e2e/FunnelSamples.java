package org.cordee.e2e;

import java.util.UUID;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of the funnel in a year of their own, in the tables that the page reads. */
final class FunnelSamples {

    private FunnelSamples() {}

    /** Writes a need of an area with two answers, and returns its id. */
    static UUID need(JdbcTemplate jdbc, String area) {
        UUID need = Ids.next();
        jdbc.update(
                "INSERT INTO need_progress (need_id, published_on, area, theme, stage, asked, answered, interested,"
                        + " choice_hours, choice_month) VALUES (?, '2095-03-01', ?, '45', 2, 3, 2, 1, 30, '2095-04')",
                need.toString(),
                area);
        answer(jdbc, need, "FRD22", 20, "2095-03", true, null);
        answer(jdbc, need, "FRD22", 90, "2095-04", false, "TOO_FAR");
        return need;
    }

    private static void answer(
            JdbcTemplate jdbc,
            UUID need,
            String area,
            int hours,
            String month,
            boolean interested,
            @Nullable String reason) {
        jdbc.update(
                "INSERT INTO need_answer (inquiry_id, need_id, organisation_id, area, answer_hours, answer_month, interested,"
                        + " reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next().toString(),
                need.toString(),
                Ids.next().toString(),
                area,
                hours,
                month,
                interested,
                reason);
    }

    static void remove(JdbcTemplate jdbc, UUID need) {
        jdbc.update("DELETE FROM need_answer WHERE need_id = ?", need.toString());
        jdbc.update("DELETE FROM need_progress WHERE need_id = ?", need.toString());
    }
}
