package org.cordee.tender.schematron;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the check of notices by the official rules.
 *
 * @param enabled whether received notices are checked
 * @param maxBytes the size in bytes of the largest notice that is checked, 10000 to 20000000; an official notice with a
 * hundred lots has 1.8 MB
 * @param timeout after which a check is given up
 */
@Validated
@ConfigurationProperties("cordee.tender.official-rules")
record SchematronSettings(
        @DefaultValue("true") boolean enabled,

        @DefaultValue("3000000") @Min(10_000) @Max(20_000_000)
        int maxBytes,

        @DefaultValue("10m") Duration timeout) {}
