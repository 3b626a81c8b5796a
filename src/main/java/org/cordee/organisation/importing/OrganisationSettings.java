package org.cordee.organisation.importing;

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
 * Settings of the directory.
 *
 * @param importBatch the number of lines of a file that are stored in one transaction, 10 to 10000
 * @param importLease after which another node goes on with an import whose node has stopped, 5 seconds to 10 minutes
 */
@Validated
@ConfigurationProperties("cordee.organisation")
record OrganisationSettings(
        @DefaultValue("1000") @Min(10) @Max(10_000) int importBatch,

        @DefaultValue("30s") @NotNull @DurationMin(seconds = 5) @DurationMax(minutes = 10)
        Duration importLease) {

    /** The settings of a command, which has no other. */
    static final OrganisationSettings DEFAULT = new OrganisationSettings(1000, Duration.ofSeconds(30));
}
