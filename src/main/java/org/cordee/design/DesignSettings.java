package org.cordee.design;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the design room.
 *
 * @param searchTime how long the best design is looked for; the two others are allowed a third of it together
 * @param searches at once; whoever comes when all are busy is told so
 */
@Validated
@ConfigurationProperties("cordee.design")
public record DesignSettings(
        @DefaultValue("3s") Duration searchTime,
        @DefaultValue("2") int searches) {

    /**
     * How long a reader may have to wait for the page: all three searches, and a second to read the directory and to judge.
     *
     * @return whole seconds, rounded up
     */
    public long mostSeconds() {
        return (searchTime.toMillis() * 4 + 2_999) / 3_000 + 1;
    }
}
