package org.cordee.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Formats moments in the user's language and in Paris time, and the time left until them by the business clock; in
 * templates {@code ${@when.moment(x)}}.
 */
@Component("when")
public class TimeFormats {

    private final BusinessClock clock;
    private final MessageSource texts;

    TimeFormats(BusinessClock clock, MessageSource texts) {
        this.clock = clock;
        this.texts = texts;
    }

    /** Returns {@code mar. 8 déc.}, with the year when it is not the current one. */
    public String day(@Nullable Instant instant) {
        return instant == null ? "" : day(instant.atZone(Deadline.PARIS));
    }

    /** Returns {@code mar. 8 déc., 12:00}, in Paris time. */
    public String moment(@Nullable Instant instant) {
        return instant == null ? "" : moment(instant.atZone(Deadline.PARIS));
    }

    /**
     * Returns the moment in the buyer's zone, with Paris time beside it when that differs. A template that passes null
     * reaches this method or {@link #moment(Instant)}, by the order in which the machine lists them: both return an
     * empty text.
     */
    public String moment(@Nullable Deadline deadline) {
        if (deadline == null) {
            return "";
        }
        ZonedDateTime there = deadline.instant().atZone(deadline.zone());
        ZonedDateTime paris = deadline.instant().atZone(Deadline.PARIS);
        if (there.getOffset().equals(paris.getOffset())) {
            return moment(paris);
        }
        return message("web.when.elsewhere", moment(there), zoneName(deadline.zone()), moment(paris));
    }

    /** Returns {@code 24/11/2026}, the form for records. */
    public String date(@Nullable Instant instant) {
        return instant == null ? "" : pattern("dd/MM/yyyy").format(instant.atZone(Deadline.PARIS));
    }

    /** Returns {@code 24/11/2026}, the form for records. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : pattern("dd/MM/yyyy").format(date);
    }

    /** Returns {@code 24/11/2026 à 10:46:12}, the form for receipts and logs. */
    public String stamp(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime paris = instant.atZone(Deadline.PARIS);
        return message(
                "web.when.stamp",
                pattern("dd/MM/yyyy").format(paris),
                pattern("HH:mm:ss").format(paris));
    }

    /** Returns {@code 24/11/2026 à 10:46:12 (UTC+01:00)}: the time on a clock of this zone, with its offset. */
    public String stampThere(Instant instant, String zone) {
        ZonedDateTime there = instant.atZone(ZoneId.of(zone));
        String stamp = message(
                "web.when.stamp",
                pattern("dd/MM/yyyy").format(there),
                pattern("HH:mm:ss").format(there));
        return stamp + " (UTC" + pattern("xxx").format(there).replace('-', '−') + ")";
    }

    /** Returns the time of day: {@code 10:46}. */
    public String time(@Nullable Instant instant) {
        return instant == null ? "" : pattern("HH:mm").format(instant.atZone(Deadline.PARIS));
    }

    /** Returns {@code Mardi 24 novembre}: the business day, in Paris. */
    public String today() {
        ZonedDateTime paris = now().atZone(Deadline.PARIS);
        String text = pattern("EEEE d MMMM").format(paris);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Returns {@code 27}, for a calendar leaf. */
    public String dayOfMonth(Instant instant) {
        return pattern("d").format(instant.atZone(Deadline.PARIS));
    }

    /** Returns {@code nov.}, for a calendar leaf. */
    public String month(Instant instant) {
        return pattern("MMM").format(instant.atZone(Deadline.PARIS));
    }

    /**
     * Returns the time left in one figure: {@code J−14}, {@code 23 h}, {@code 12 min}, or the text for a past moment.
     */
    public String left(Instant instant) {
        Duration left = Duration.between(now(), instant);
        if (left.isNegative()) {
            return message("web.when.over");
        }
        long days = daysUntil(instant);
        if (left.toHours() >= 48 && days > 0) {
            return message("web.when.days-left", days);
        }
        return left.toHours() >= 1 ? left.toHours() + "\u00A0h" : left.toMinutes() + "\u00A0min";
    }

    /** Returns the time left in words: {@code 14 jours et 1 h 20}. */
    public String leftInWords(Instant instant) {
        Duration left = Duration.between(now(), instant);
        if (left.isNegative()) {
            return message("web.when.since", elapsed(left.abs()));
        }
        return inWords(left);
    }

    /** Returns the time between two instants in words, whichever is first: {@code 24 h 17}. */
    public String lengthInWords(Instant one, Instant other) {
        return inWords(Duration.between(one, other).abs());
    }

    private String inWords(Duration left) {
        String minutes = String.format(Locale.ROOT, "%02d", left.toMinutesPart());
        if (left.toDays() > 0 && left.toHoursPart() == 0) {
            return message("web.when.left-whole-days", left.toDays());
        }
        if (left.toDays() > 0) {
            return message("web.when.left-days", left.toDays(), (long) left.toHoursPart(), minutes);
        }
        return left.toHours() > 0
                ? message("web.when.left-hours", left.toHours(), minutes)
                : message("web.when.left-minutes", left.toMinutes());
    }

    /**
     * Returns the CSS class of a due date: empty above 7 days, {@code soon} from 7 days on, {@code urgent} in the last
     * 48 hours and after.
     */
    public String urgency(Instant instant) {
        Duration left = Duration.between(now(), instant);
        if (left.compareTo(Duration.ofHours(48)) <= 0) {
            return "urgent";
        }
        return left.compareTo(Duration.ofDays(7)) <= 0 ? "soon" : "";
    }

    /** Returns the level of a due date in a list, in the same steps: {@code calm}, {@code major}, {@code late}. */
    public String level(Instant instant) {
        return switch (urgency(instant)) {
            case "urgent" -> "late";
            case "soon" -> "major";
            default -> "calm";
        };
    }

    public boolean isPast(@Nullable Instant instant) {
        return instant != null && instant.isBefore(now());
    }

    /** Returns a time in the past in hours up to two days, then in days, from two years on in years. */
    private String elapsed(Duration past) {
        long days = past.toDays();
        if (days < 2) {
            return Math.max(1, past.toHours()) + "\u00A0h";
        }
        return days < 730 ? message("web.when.left-whole-days", days) : message("web.when.years", days / 365);
    }

    private long daysUntil(Instant instant) {
        LocalDate today = LocalDate.ofInstant(now(), Deadline.PARIS);
        return ChronoUnit.DAYS.between(today, LocalDate.ofInstant(instant, Deadline.PARIS));
    }

    private String moment(ZonedDateTime moment) {
        return day(moment) + ", " + pattern("HH:mm").format(moment);
    }

    private String day(ZonedDateTime moment) {
        boolean thisYear = moment.getYear() == now().atZone(Deadline.PARIS).getYear();
        String year = thisYear ? "" : pattern(" yyyy").format(moment);
        String number =
                moment.getDayOfMonth() == 1 && !Formats.isEnglish() ? "1er" : String.valueOf(moment.getDayOfMonth());
        String text = pattern("EEE").format(moment) + " " + number + " "
                + pattern("MMM").format(moment) + year;
        return Formats.isEnglish() ? text : FrenchTypography.set(text);
    }

    private static String zoneName(ZoneId zone) {
        String name = zone.getDisplayName(java.time.format.TextStyle.FULL, LocaleContextHolder.getLocale());
        return Formats.isEnglish() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Formats.isEnglish() ? Locale.UK : Locale.FRANCE);
    }

    private Instant now() {
        return clock.now();
    }

    private String message(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
