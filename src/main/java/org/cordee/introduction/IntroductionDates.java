package org.cordee.introduction;

import java.time.Duration;
import java.time.Instant;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.Deadline;
import org.springframework.stereotype.Component;

/** Computes the dates of introductions. What people are asked ends at 18:00 of a working day in Paris. */
@Component
class IntroductionDates {

    private final IntroductionSettings settings;

    IntroductionDates(IntroductionSettings settings) {
        this.settings = settings;
    }

    /** Returns when an introduction without an answer lapses. */
    Instant answerDueAt(Instant askedAt) {
        return WorkingDayEnd.after(askedAt, Duration.ofDays(settings.answerDays()));
    }

    Instant firstReminderAt(Instant askedAt) {
        return askedAt.plus(Duration.ofDays(settings.firstReminderDays()));
    }

    Instant secondReminderAt(Instant askedAt) {
        return askedAt.plus(Duration.ofDays(settings.secondReminderDays()));
    }

    /** Returns when both sides are asked what came of the introduction. */
    Instant outcomeDueAt(Instant agreedAt) {
        return WorkingDayEnd.after(agreedAt, Duration.ofDays(settings.outcomeDays()));
    }

    /** @param number 1 or 2 */
    Instant outcomeReminderAt(Instant outcomeAskedAt, int number) {
        return outcomeAskedAt.plus(Duration.ofDays((long) number * settings.outcomeReminderDays()));
    }

    /** Returns until when the links of letters about an agreed introduction open its page. */
    Instant linkUntil(Instant outcomeDueAt) {
        return outcomeDueAt.plus(Duration.ofDays(settings.linkDays()));
    }

    /** Returns when the contacts of an introduction that has ended are erased. */
    Instant contactsUntil(Instant end) {
        return end.atZone(Deadline.PARIS).plusMonths(settings.contactMonths()).toInstant();
    }

    /** Returns the end before which a refused or lapsed introduction is no obstacle to a new one. */
    Instant pauseSince(Instant now) {
        return now.minus(Duration.ofDays(settings.pauseDays()));
    }
}
