package org.cordee.tender.batch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the import of several notices.
 *
 * @param largest the number of notices of the largest batch, 1 to 1000
 * @param fetching whether the server may ask ted.europa.eu and boamp-datadila.opendatasoft.com for notices by their
 * number; it asks no other host
 * @param fetchTimeout after which an answer of these hosts is given up
 */
@Validated
@ConfigurationProperties("cordee.tender.batch")
record BatchSettings(
        @DefaultValue("200") @Min(1) @Max(1000) int largest,
        @DefaultValue("false") boolean fetching,
        @DefaultValue("20s") Duration fetchTimeout) {}
