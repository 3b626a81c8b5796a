package org.cordee.law.casefile;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.law.casefile.CaseTree.Tree;

/**
 * A moment counted back from the offer deadline: by exact time ({@code PT48H}), or by calendar days, which keep the
 * hour of the clock also over the night of the clock change.
 */
public record CaseMilestone(String id, int calendarDays, Duration exactly) {

    private static final Pattern CALENDAR_DAYS = Pattern.compile("([0-9]{1,4}) calendar days?");

    static CaseMilestone read(YamlFields fields) {
        YamlValue before = fields.need("before");
        Matcher days = CALENDAR_DAYS.matcher(before.text());
        String id = fields.need("id").text();
        return days.matches()
                ? new CaseMilestone(id, Integer.parseInt(days.group(1)), Duration.ZERO)
                : new CaseMilestone(id, 0, before.duration());
    }

    public ZonedDateTime before(ZonedDateTime deadline) {
        return deadline.minusDays(calendarDays).minus(exactly);
    }

    Map<String, Object> tree() {
        String days = calendarDays + " calendar days";
        return new Tree()
                .put("id", id)
                .put("before", exactly.isZero() ? days : exactly)
                .fields();
    }
}
