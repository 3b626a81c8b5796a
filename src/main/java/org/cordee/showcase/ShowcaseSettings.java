package org.cordee.showcase;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of events at which solutions are shown.
 *
 * @param firstReminderDays the days before an event on which registered people are reminded for the first time, 2 to 60
 * @param secondReminderDays the days before an event on which they are reminded for the second and last time, 1 to 30;
 * fewer than the first
 * @param demonstratorReminderDays the days after which an organisation that was asked to show something is reminded, and
 * again as many later a last time, 1 to 30
 * @param mostDemonstrations the most demonstrations of one event, 1 to 200
 * @param mostChosen the most demonstrations that one person chooses, 1 to 50
 * @param mostWaiting the most people on the waiting list of one event, 0 to 5000
 * @param visitorPages how many pages of events visitors of one network may read within ten minutes, 1 to 100000
 * @param visitorRegistrations how often visitors of one network may register within an hour, 1 to 100000
 * @param accountRegistrations how often an account may register people within an hour, 1 to 100000
 */
@Validated
@ConfigurationProperties("cordee.showcase")
record ShowcaseSettings(
        @DefaultValue("7") @Min(2) @Max(60) int firstReminderDays,
        @DefaultValue("1") @Min(1) @Max(30) int secondReminderDays,
        @DefaultValue("4") @Min(1) @Max(30) int demonstratorReminderDays,
        @DefaultValue("60") @Min(1) @Max(200) int mostDemonstrations,
        @DefaultValue("10") @Min(1) @Max(50) int mostChosen,
        @DefaultValue("300") @Min(0) @Max(5000) int mostWaiting,
        @DefaultValue("300") @Min(1) @Max(100_000) int visitorPages,
        @DefaultValue("60") @Min(1) @Max(100_000) int visitorRegistrations,
        @DefaultValue("200") @Min(1) @Max(100_000) int accountRegistrations) {

    ShowcaseSettings {
        if (secondReminderDays >= firstReminderDays) {
            throw new IllegalArgumentException("cordee.showcase.second-reminder-days must be less than the "
                    + firstReminderDays + " days of the first, not " + secondReminderDays);
        }
    }

    ReminderDays reminderDays() {
        return new ReminderDays(firstReminderDays, secondReminderDays);
    }

    Duration demonstratorPause() {
        return Duration.ofDays(demonstratorReminderDays);
    }
}
