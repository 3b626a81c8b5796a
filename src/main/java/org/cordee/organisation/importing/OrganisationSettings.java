package org.cordee.organisation.importing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the directory.
 *
 * @param importMaxBytes the size in bytes of the largest directory file that is imported, 10000 to 50000000
 */
@Validated
@ConfigurationProperties("cordee.organisation")
record OrganisationSettings(
        @DefaultValue("5000000") @Min(10_000) @Max(50_000_000)
        int importMaxBytes) {}
