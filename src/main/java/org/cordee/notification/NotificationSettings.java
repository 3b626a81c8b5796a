package org.cordee.notification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings for sending letters.
 *
 * @param from the sender shown to recipients; its domain is also part of the Message-IDs
 * @param pause the time between two searches for letters to send, in machine time
 * @param lease the time that one node may take for one letter; longer than the sum of the mail server's timeouts
 * @param doubtPause the time before an uncertain letter is sent once more
 * @param mostAttempts the number of failures after which a letter has failed and is shown to the administrator
 * @param digestHour the hour of the day in Paris at which people who chose so get one letter a day
 */
@Validated
@ConfigurationProperties("cordee.notification")
record NotificationSettings(
        @DefaultValue("Cordée <no-reply@cordee.invalid>") String from,
        @DefaultValue("1s") Duration pause,
        @DefaultValue("10m") Duration lease,
        @DefaultValue("1m") Duration doubtPause,
        @DefaultValue("8") int mostAttempts,
        @DefaultValue("8") @Min(0) @Max(23) int digestHour) {

    /** Returns the domain of the sender's address. */
    public String domain() {
        return from.substring(from.indexOf('@') + 1).replace(">", "").strip();
    }
}
