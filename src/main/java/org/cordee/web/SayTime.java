package org.cordee.web;

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
 * Says moments in the reader's language and in Paris time, and what remains until them by the business clock; in
 * templates {@code ${@when.moment(x)}}.
 */
@Component("when")
public class SayTime {

    private final BusinessClock clock;
    private final MessageSource texts;

    SayTime(BusinessClock clock, MessageSource texts) {
        this.clock = clock;
        this.texts = texts;
    }

    /** {@code mar. 8 déc.}, with the year when it is not this one. */
    public String day(@Nullable Instant instant) {
        return instant == null ? "" : day(instant.atZone(Deadline.PARIS));
    }

    /** {@code mar. 8 déc., 12:00}, in Paris. */
    public String moment(@Nullable Instant instant) {
        return instant == null ? "" : moment(instant.atZone(Deadline.PARIS));
    }

    /** The moment in the buyer's zone; when that is not Paris time, Paris is said beside it. */
    public String moment(Deadline deadline) {
        ZonedDateTime there = deadline.instant().atZone(deadline.zone());
        ZonedDateTime paris = deadline.instant().atZone(Deadline.PARIS);
        if (there.getOffset().equals(paris.getOffset())) {
            return moment(paris);
        }
        return say("web.when.elsewhere", moment(there), zoneName(deadline.zone()), moment(paris));
    }

    /** {@code 24/11/2026}: for records. */
    public String date(@Nullable Instant instant) {
        return instant == null ? "" : pattern("dd/MM/yyyy").format(instant.atZone(Deadline.PARIS));
    }

    /** {@code 24/11/2026}: for records. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : pattern("dd/MM/yyyy").format(date);
    }

    /** {@code 24/11/2026 à 10:46:12}: for receipts and logs. */
    public String stamp(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime paris = instant.atZone(Deadline.PARIS);
        return say(
                "web.when.stamp",
                pattern("dd/MM/yyyy").format(paris),
                pattern("HH:mm:ss").format(paris));
    }

    /** {@code 10:46}. */
    public String time(@Nullable Instant instant) {
        return instant == null ? "" : pattern("HH:mm").format(instant.atZone(Deadline.PARIS));
    }

    /** {@code Mardi 24 novembre}: the business day, in Paris. */
    public String today() {
        ZonedDateTime paris = now().atZone(Deadline.PARIS);
        String text = pattern("EEEE d MMMM").format(paris);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** {@code 27}, for a calendar leaf. */
    public String dayOfMonth(Instant instant) {
        return pattern("d").format(instant.atZone(Deadline.PARIS));
    }

    /** {@code nov.}, for a calendar leaf. */
    public String month(Instant instant) {
        return pattern("MMM").format(instant.atZone(Deadline.PARIS));
    }

    /** What remains, in one figure: {@code J−14}, {@code 23 h}, {@code 12 min}, or that it is over. */
    public String left(Instant instant) {
        Duration left = Duration.between(now(), instant);
        if (left.isNegative()) {
            return say("web.when.over");
        }
        long days = daysUntil(instant);
        if (left.toHours() >= 48 && days > 0) {
            return say("web.when.days-left", days);
        }
        return left.toHours() >= 1 ? left.toHours() + "\u00A0h" : left.toMinutes() + "\u00A0min";
    }

    /** {@code 14 jours et 1 h 20}. */
    public String leftInWords(Instant instant) {
        Duration left = Duration.between(now(), instant);
        if (left.isNegative()) {
            return say("web.when.since", Math.max(1, left.abs().toHours()));
        }
        String minutes = String.format(Locale.ROOT, "%02d", left.toMinutesPart());
        if (left.toDays() > 0 && left.toHoursPart() == 0) {
            return say("web.when.left-whole-days", left.toDays());
        }
        if (left.toDays() > 0) {
            return say("web.when.left-days", left.toDays(), (long) left.toHoursPart(), minutes);
        }
        return left.toHours() > 0
                ? say("web.when.left-hours", left.toHours(), minutes)
                : say("web.when.left-minutes", left.toMinutes());
    }

    /** How near: empty above 7 days, {@code soon} below, {@code urgent} in the last 48 hours and after. */
    public String urgency(Instant instant) {
        Duration left = Duration.between(now(), instant);
        if (left.toHours() < 48) {
            return "urgent";
        }
        return left.toDays() < 7 ? "soon" : "";
    }

    public boolean isPast(@Nullable Instant instant) {
        return instant != null && instant.isBefore(now());
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
                moment.getDayOfMonth() == 1 && !Say.isEnglish() ? "1er" : String.valueOf(moment.getDayOfMonth());
        String text = pattern("EEE").format(moment) + " " + number + " "
                + pattern("MMM").format(moment) + year;
        return Say.isEnglish() ? text : FrenchTypography.set(text);
    }

    private static String zoneName(ZoneId zone) {
        String name = zone.getDisplayName(java.time.format.TextStyle.FULL, LocaleContextHolder.getLocale());
        return Say.isEnglish() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Say.isEnglish() ? Locale.UK : Locale.FRANCE);
    }

    private Instant now() {
        return clock.now();
    }

    private String say(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
