package org.cordee.composer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the design room.
 *
 * @param searchTime the time for which the best design of a grouping is searched; the two alternatives together may
 * take a third of it
 * @param searches the number of searches that run at once; a further request is refused with a message
 */
@Validated
@ConfigurationProperties("cordee.design")
record DesignSettings(
        @DefaultValue("3s") Duration searchTime,
        @DefaultValue("2") int searches) {

    /**
     * Returns how long a reader may have to wait for the page: all three searches, and a second to read the directory
     * and to judge.
     *
     * @return whole seconds, rounded up
     */
    public long mostSeconds() {
        return (searchTime.toMillis() * 4 + 2_999) / 3_000 + 1;
    }
}
