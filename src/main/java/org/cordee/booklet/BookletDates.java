package org.cordee.booklet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Computes the dates of calls and contributions. What structures are asked ends at 18:00 of a working day in Paris. */
@Component
class BookletDates {

    private static final int FIRST_REMINDER = 50;
    private static final int SECOND_REMINDER = 80;

    private final BookletSettings settings;

    BookletDates(BookletSettings settings) {
        this.settings = settings;
    }

    /**
     * A question to a structure with its end and the dates of its reminders, after half and four fifths of its time.
     */
    record AskedUntil(Instant firstReminderAt, Instant secondReminderAt, Instant dueAt) {

        static AskedUntil of(Instant askedAt, Instant dueAt) {
            Duration time = Duration.between(askedAt, dueAt);
            return new AskedUntil(
                    askedAt.plus(time.multipliedBy(FIRST_REMINDER).dividedBy(100)),
                    askedAt.plus(time.multipliedBy(SECOND_REMINDER).dividedBy(100)),
                    dueAt);
        }
    }

    AskedUntil changes(Instant askedAt) {
        return days(askedAt, settings.changeDays());
    }

    AskedUntil factCheck(Instant askedAt) {
        return days(askedAt, settings.checkDays());
    }

    AskedUntil review(Instant askedAt) {
        return days(askedAt, settings.reviewDays());
    }

    private static AskedUntil days(Instant askedAt, int days) {
        return AskedUntil.of(askedAt, WorkingDayEnd.after(askedAt, Duration.ofDays(days)));
    }

    /** Returns when an entry that is right now is reviewed again. */
    Instant reviewAt(Instant rightAt) {
        return WorkingDayEnd.notBefore(rightAt.atZone(Deadline.PARIS)
                .plusMonths(settings.reviewMonths())
                .toInstant());
    }

    /** Returns until when the links of letters open the pages of a contribution that is awaited until a date. */
    Instant linkUntil(Instant dueAt) {
        return dueAt.plus(Duration.ofDays(settings.linkDays()));
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Deadline.PARIS);
    }

    /**
     * Returns the end of a working day in Paris.
     *
     * @throws RuleViolation with the field for a Saturday, a Sunday and a public holiday
     */
    static Instant endOf(String field, LocalDate day) {
        Instant end = WorkingDayEnd.notBefore(day.atStartOfDay(Deadline.PARIS).toInstant());
        if (!LocalDate.ofInstant(end, Deadline.PARIS).equals(day)) {
            throw RuleViolation.of(field, "booklet.date.no-working-day");
        }
        return end;
    }
}
