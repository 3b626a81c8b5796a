package org.cordee.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How letters leave the house.
 *
 * @param from the sender readers see; its domain also names the Message-IDs
 * @param pause between two looks for letters to send, machine time
 * @param lease how long one node may take for one letter; longer than the mail server's timeouts together
 * @param doubtPause how long an uncertain letter waits before it goes out once more
 * @param mostAttempts after so many failures a letter is given up and shown to the administrator
 */
@Validated
@ConfigurationProperties("cordee.notification")
public record NotificationSettings(
        @DefaultValue("Cordée <no-reply@cordee.invalid>") String from,
        @DefaultValue("1s") Duration pause,
        @DefaultValue("10m") Duration lease,
        @DefaultValue("1m") Duration doubtPause,
        @DefaultValue("8") int mostAttempts) {

    /** The domain of the sender's address. */
    public String domain() {
        return from.substring(from.indexOf('@') + 1).replace(">", "").strip();
    }
}
