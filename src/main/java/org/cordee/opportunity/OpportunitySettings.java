package org.cordee.opportunity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of opportunities and watches.
 *
 * @param digestHour the hour of the day in Paris at which digests are written, 0 to 23
 * @param near the distance in kilometres within which an opportunity is near, 1 to 200
 * @param radius the kilometres around its establishment that a new watch proposes, 1 to 500
 * @param mostListed the most opportunities that one letter shows, 1 to 50; the letter counts the others
 * @param visitorPages the most pages of opportunities that one network reads without account in ten minutes, 1 to 10000
 * @param mostShared the most open opportunities of one organisation, 1 to 1000
 */
@Validated
@ConfigurationProperties("cordee.opportunity")
record OpportunitySettings(
        @DefaultValue("8") @Min(0) @Max(23) int digestHour,
        @DefaultValue("20") @Min(1) @Max(200) int near,
        @DefaultValue("60") @Min(1) @Max(500) int radius,
        @DefaultValue("10") @Min(1) @Max(50) int mostListed,
        @DefaultValue("120") @Min(1) @Max(10_000) int visitorPages,
        @DefaultValue("100") @Min(1) @Max(1000) int mostShared) {}
