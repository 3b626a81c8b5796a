package org.cordee.law.casefile;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.law.casefile.CaseTree.Tree;

/**
 * A moment counted back from the offer deadline: by exact time ({@code PT72h} is 72 hours), or by calendar days
 * ({@code P3D}, {@code 3 calendar days}), which keep the hour of the clock also over the night of the clock change.
 */
public record CaseMilestone(String id, int calendarDays, Duration exactly) {

    /** ISO 8601 days and weeks are days of the calendar: {@code P3D} is not {@code PT72H}. */
    private static final Pattern CALENDAR_DAYS = Pattern.compile(
            "(?:P(?:(?<weeks>[0-9]{1,3})W|(?<days>[0-9]{1,4})D)(?<time>T.+)?" + "|(?<words>[0-9]{1,4}) calendar days?)",
            Pattern.CASE_INSENSITIVE);

    static CaseMilestone read(YamlFields fields) {
        YamlValue before = fields.need("before");
        String id = fields.need("id").text();
        Matcher days = CALENDAR_DAYS.matcher(before.text());
        if (!days.matches()) {
            return new CaseMilestone(id, 0, before.duration());
        }
        String time = days.group("time");
        return new CaseMilestone(id, days(days), time == null ? Duration.ZERO : before.duration("P" + time));
    }

    private static int days(Matcher written) {
        if (written.group("weeks") != null) {
            return 7 * Integer.parseInt(written.group("weeks"));
        }
        return Integer.parseInt(written.group(written.group("days") == null ? "words" : "days"));
    }

    public ZonedDateTime before(ZonedDateTime deadline) {
        return deadline.minusDays(calendarDays).minus(exactly);
    }

    Map<String, Object> tree() {
        String days = exactly.isZero()
                ? calendarDays + " calendar days"
                : calendarDays == 0
                        ? exactly.toString()
                        : "P" + calendarDays + "D" + exactly.toString().substring(1);
        return new Tree().put("id", id).put("before", days).fields();
    }
}
