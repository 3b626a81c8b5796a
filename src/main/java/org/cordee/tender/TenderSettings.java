package org.cordee.tender;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the tender room.
 *
 * @param noticeMaxBytes the size in bytes of the largest notice that is read, 100000 to 100000000; official notices
 * stay under 2 MB
 */
@Validated
@ConfigurationProperties("cordee.tender")
record TenderSettings(
        @DefaultValue("10000000") @Min(100_000) @Max(100_000_000)
        int noticeMaxBytes) {}
