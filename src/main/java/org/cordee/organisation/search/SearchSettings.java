package org.cordee.organisation.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the search in the directory.
 *
 * @param folder the folder of this node's index; empty for {@code directory-index} in the data folder. It holds nothing
 * that cannot be built again from the database
 * @param poll how often a node looks for changes, 100ms to 5s
 * @param keepChanges how long changes are kept for a node that is away, 1h to 90d; a node that was away longer builds
 * its index anew
 * @param longestQuery the time after which a search ends with what it has found, 50ms to 30s
 * @param visitorSearches how many searches a visitor without account may make within ten minutes from one network, 1 to
 * 100000
 * @param exportRows the most rows of an exported file, 100 to 10000
 */
@Validated
@ConfigurationProperties("cordee.organisation.search")
record SearchSettings(
        @DefaultValue("") String folder,

        @DefaultValue("1s") @NotNull @DurationMin(millis = 100) @DurationMax(seconds = 5)
        Duration poll,

        @DefaultValue("7d") @NotNull @DurationMin(hours = 1) @DurationMax(days = 90)
        Duration keepChanges,

        @DefaultValue("2s") @NotNull @DurationMin(millis = 50) @DurationMax(seconds = 30)
        Duration longestQuery,

        @DefaultValue("120") @Min(1) @Max(100_000) int visitorSearches,

        @DefaultValue("5000") @Min(100) @Max(10_000) int exportRows) {}
